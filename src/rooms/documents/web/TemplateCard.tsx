import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { useSources } from '../../../kit/web/sources.ts'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import type { TemplateLine } from '../template-contract.ts'
import { documentsApi } from './api.ts'
import styles from './Documents.module.css'

/** A Word template with its days and who uploaded it, or why it was withdrawn; its file can be fetched again, and who may, withdraws it. */
export const TemplateCard = ({ template, kind }: { template: TemplateLine; kind: string }) => {
  const { t } = useLingui()
  const { today } = useSources()
  const [ending, end] = useDisclosure(false)
  const file = useDownload(documentsApi.readTemplateFile)
  const { id, name, fromOn, untilOn, byName, uploadedOn, isNow, isReplaced, reason, mayWithdraw } = template
  const days = untilOn ? t`từ ${formatDay(fromOn)} đến trước ${formatDay(untilOn)}` : t`từ ${formatDay(fromOn)}`
  if (reason !== null) return (
    <li className={styles.card}>
      <span className={styles.titled}><span className={styles.title}>{kind}</span><StateBadge tone="idle">{t`thôi dùng`}</StateBadge></span>
      <span className={styles.facts}><span>{days}</span><span><Trans>{byName} ghi {formatDay(uploadedOn)}</Trans></span></span>
      <span className={styles.facts}>{name}: {reason}</span>
    </li>
  )
  return (
    <li className={styles.card}>
      <span className={styles.titled}><span className={styles.title}>{kind}</span>{isNow && <StateBadge tone="done">{t`đang dùng`}</StateBadge>}{isReplaced && <StateBadge tone="idle">{t`đã thay`}</StateBadge>}</span>
      <span className={styles.facts}>{!isReplaced && <span>{days}</span>}<span><Trans>{byName} tải lên {formatDay(uploadedOn)}</Trans></span></span>
      <div className={styles.acts}>
        <Button size="compact-sm" variant="default" leftSection={<IconDownload size={14} />} aria-label={t`Tải ${name}`} loading={file.waiting} onClick={() => file.start({ id })}>{name}</Button>
        {mayWithdraw && <Button size="compact-sm" variant="subtle" aria-label={t`Thôi dùng ${name}`} onClick={end.open}><Trans>Thôi dùng</Trans></Button>}
      </div>
      <ActForm
        opened={ending} onClose={end.close} title={t`Thôi dùng ${name}`} act={documentsApi.withdrawTemplate} submit={t`Thôi dùng`} done={t`Đã thôi dùng mẫu.`} initial={{ fromOn: fromOn > today ? fromOn : today }}
        intro={<p>{template.kind === null ? t`Từ ngày ấy, văn bản chưa có mẫu riêng theo mẫu của Gương.` : t`Từ ngày ấy, văn bản loại này theo mẫu cho mọi loại của đơn vị; chưa có mẫu ấy thì theo mẫu của Gương.`} <Trans>Văn bản đã ban hành giữ mẫu lúc cấp số.</Trans></p>}
        fields={[{ kind: 'day', name: 'fromOn', label: t`Từ ngày`, missing: t`Hãy nhập ngày bắt đầu.` }, { kind: 'long', name: 'reason', label: t`Lý do`, missing: t`Hãy ghi vì sao thôi dùng mẫu này.` }]}
        toInput={(filled) => ({ id, fromOn: textOf(filled['fromOn']), reason: textOf(filled['reason']) })}
      />
    </li>
  )
}
