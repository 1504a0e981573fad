import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconQuote } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import type { RoundReport, Words } from '../contract.ts'
import { consolidationApi } from './api.ts'
import styles from './Consolidation.module.css'

/** What a unit wrote, and the form by which it, or a part of it, is quoted. */
export const WordsCard = ({ words, report }: { words: Words; report: RoundReport }) => {
  const { t } = useLingui()
  const [opened, { open, close }] = useDisclosure(false)
  const { submissionId, line, column, text, unitLabel, byName, onDay, formCode } = words
  const quoted = report.quotations.filter((one) => one.submissionId === submissionId && one.line === line && one.column === column).map(({ nth }) => nth).join(', ')
  return (
    <li className={styles.card}>
      <span className={styles.words} lang="vi">{text}</span>
      <span className={styles.more}>{[unitLabel, byName, formCode, line, column, formatDay(onDay)].filter(Boolean).join(' · ')}</span>
      <div className={styles.quoting}>{quoted && <span className={styles.more}><Trans>Đã trích, số {quoted}</Trans></span>}<Button size="compact-sm" variant="subtle" leftSection={<IconQuote size={14} />} aria-label={t`Trích lời của ${unitLabel}`} onClick={open}><Trans>Trích</Trans></Button></div>
      <ActForm
        opened={opened} onClose={close} title={t`Trích vào báo cáo`} intro={<p>{[unitLabel, byName, formCode].join(' · ')}</p>} act={consolidationApi.quoteRoundWords} submit={t`Trích`} done={t`Đã trích; chèn vào mục bằng “Chèn lời trích”.`} initial={{ said: text }}
        fields={[{ kind: 'long', name: 'said', label: t`Lời trích`, help: t`Giữ cả hay bớt đi, nhưng không sửa chữ nào.`, missing: t`Hãy giữ lại lời cần trích.` }]} toInput={({ said }) => ({ id: report.id, submissionId, line, column, said: String(said) })}
      />
    </li>
  )
}
