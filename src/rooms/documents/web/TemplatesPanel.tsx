import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { useDownload } from '../../../kit/web/useDownload.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { documentsApi } from './api.ts'
import { TemplateCard } from './TemplateCard.tsx'
import styles from './Documents.module.css'
import { useKindName } from './useKindName.ts'

type Office = Awaited<ReturnType<typeof documentsApi.readOffice>>

/** Mẫu Word: the files in which the unit's documents are drawn as Word, with their days; who may, uploads another. */
export const TemplatesPanel = ({ office }: { office: Office }) => {
  const { t } = useLingui()
  const kindName = useKindName()
  const { today } = useSources()
  const [adding, add] = useDisclosure(false)
  const begin = useDownload(documentsApi.readOwnTemplate)
  const { data } = useRead(documentsApi.listTemplates, { unitNo: office.unitNo })
  if (!data) return null
  const nameOf = (code: string | null) => {
    const kind = office.kinds.find((one) => one.code === code)
    return kind ? kindName(kind) : code ?? t`Mọi loại chưa có mẫu riêng`
  }
  return (
    <Panel title={t`Mẫu Word`} note={t`Tệp Word của văn bản trình bày theo mẫu này; tệp PDF theo mẫu của Gương.`} aside={data.maySet && <Button size="compact-xs" variant="default" onClick={add.open}><Trans>Tải mẫu lên</Trans></Button>}>
      {data.rows.length === 0 && <p className={styles.facts}><Trans>Chưa có mẫu riêng: đang dùng mẫu của Gương.</Trans></p>}
      <ul className={styles.pile}>{data.rows.map((template) => <TemplateCard key={template.id} template={template} kind={nameOf(template.kind)} />)}</ul>
      <div className={styles.acts} style={{ marginTop: 12 }}><Button size="compact-sm" variant="default" loading={begin.waiting} onClick={() => begin.start({})}><Trans>Tải mẫu của Gương về sửa</Trans></Button></div>
      <ActForm
        opened={adding} onClose={add.close} title={t`Tải mẫu Word lên`} act={documentsApi.setTemplate} submit={t`Kiểm tra và lưu`} done={t`Đã lưu mẫu.`} initial={{ fromOn: today, kind: 'all' }}
        intro={<p><Trans>Mẫu được kiểm tra trước khi lưu. Văn bản đã ban hành giữ nguyên mẫu lúc cấp số.</Trans></p>}
        fields={[
          { kind: 'choice', name: 'kind', label: t`Loại văn bản`, missing: t`Hãy chọn loại.`, options: [{ value: 'all', label: t`Mọi loại chưa có mẫu riêng` }, ...office.kinds.map((kind) => ({ value: kind.code, label: kindName(kind) }))] },
          { kind: 'files', name: 'file', label: t`Tệp Word`, multiple: false, accept: '.docx', missing: t`Hãy chọn tệp.` },
          { kind: 'day', name: 'fromOn', label: t`Từ ngày`, half: true, missing: t`Hãy nhập ngày bắt đầu.` }, { kind: 'day', name: 'untilOn', label: t`Đến trước ngày`, half: true, help: t`Bỏ trống nếu chưa định.` },
        ]}
        toInput={(filled) => ({ unitNo: office.unitNo, kind: filled['kind'] === 'all' ? null : textOf(filled['kind']), fromOn: textOf(filled['fromOn']), untilOn: textOf(filled['untilOn']) || null, file: (filled['file'] as File[])[0] as File })}
      />
    </Panel>
  )
}
