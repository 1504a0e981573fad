import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import type { TemplateLine } from '../template-contract.ts'
import { documentsApi } from './api.ts'
import styles from './Documents.module.css'

/** A Word template with its days and who uploaded it; its file can be fetched again. */
export const TemplateCard = ({ template, kind }: { template: TemplateLine; kind: string }) => {
  const { t } = useLingui()
  const file = useDownload(documentsApi.readTemplateFile)
  const { name, fromOn, untilOn, byName, uploadedOn, isNow } = template
  return (
    <li className={styles.card}>
      <span className={styles.title}>{kind} {isNow && <StateBadge tone="done">{t`đang dùng`}</StateBadge>}</span>
      <span className={styles.facts}><span>{untilOn ? t`từ ${formatDay(fromOn)} đến trước ${formatDay(untilOn)}` : t`từ ${formatDay(fromOn)}`}</span><span><Trans>{byName} tải lên {formatDay(uploadedOn)}</Trans></span></span>
      <div><Button size="compact-sm" variant="default" loading={file.waiting} onClick={() => file.start({ id: template.id })}>{name}</Button></div>
    </li>
  )
}
