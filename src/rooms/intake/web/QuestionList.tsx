import { Button, Select } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { Import } from '../contract.ts'
import styles from './Import.module.css'
import type { Correcting } from './useCorrecting.ts'

export interface QuestionListProps { questions: Import['questions']; correcting: Correcting; mayAnswer: boolean }

/** What was not recognised: a heading is chosen for a field, at once and for every file of this form; columns that are merely not used are told on demand. */
export const QuestionList = ({ questions, correcting, mayAnswer }: QuestionListProps) => {
  const [all, setAll] = useState(false)
  const blocking = questions.filter((one) => one.blocking)
  const told = questions.filter((one) => !one.blocking)
  const count = formatAmount(String(told.length))
  return (
    <>
      <ul className={styles.questions}>
        {[...blocking, ...(all ? told : [])].map((one, at) => <Asked key={`${one.file} ${one.sheet} ${one.field} ${String(at)}`} one={one} correcting={correcting} mayAnswer={mayAnswer} />)}
      </ul>
      {!all && told.length > 0 && <Button variant="subtle" size="compact-sm" mt={blocking.length > 0 ? 'sm' : 0} onClick={() => setAll(true)}><Trans>Xem {count} cột không được dùng</Trans></Button>}
    </>
  )
}

const Asked = ({ one, correcting, mayAnswer }: { one: Import['questions'][number]; correcting: Correcting; mayAnswer: boolean }) => {
  const { t } = useLingui()
  return (
    <li className={styles.question}>
      <div>
        <p>{one.message} {one.blocking && <StateBadge tone="wait">{t`Phải trả lời`}</StateBadge>}</p>
        <p className={styles.where}><Trans>{one.file}, trang tính {one.sheet}</Trans></p>
      </div>
      {mayAnswer && one.blocking && (
        <div className={styles.answers}>
          {one.field && one.candidates.length > 0 && <Select aria-label={one.message} placeholder={t`Chọn cột trong tệp`} searchable disabled={correcting.sending} data={[...new Set(one.candidates)]} value={null} onChange={(heading) => { if (heading && one.field) void correcting.understand(one, { [one.field]: heading }) }} />}
          {(!one.field || one.candidates.length === 0) && <Button variant="default" loading={correcting.sending} onClick={() => void correcting.understand(one, {}, true)}><Trans>Bỏ trang tính này</Trans></Button>}
        </div>
      )}
    </li>
  )
}
