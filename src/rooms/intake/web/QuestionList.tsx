import { Select } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { Import } from '../contract.ts'
import type { Answers } from './answers.ts'
import styles from './Import.module.css'

export interface QuestionListProps {
  questions: Import['questions']
  answers: Answers
  onChange: (answers: Answers) => void
  mayAnswer: boolean
}

/** What was not recognised: a heading is chosen for a field, and remembered for files of this form. */
export const QuestionList = ({ questions, answers, onChange, mayAnswer }: QuestionListProps) => {
  const { t } = useLingui()
  return (
    <ul className={styles.questions}>
      {questions.map((one, at) => (
        <li key={`${one.signature} ${one.field} ${String(at)}`} className={styles.question}>
          <div>
            <p>{one.message} {one.blocking && <StateBadge tone="wait">{t`Phải trả lời`}</StateBadge>}</p>
            <p className={styles.where}><Trans>{one.file}, trang tính {one.sheet}</Trans></p>
          </div>
          {mayAnswer && one.field && one.candidates.length > 0 && (
            <Select
              aria-label={one.message}
              placeholder={t`Chọn cột trong tệp`}
              searchable
              clearable
              data={[...new Set(one.candidates)]}
              value={answers.map[one.field] ?? null}
              onChange={(heading) => onChange({ ...answers, map: withAnswer(answers.map, one.field ?? '', heading) })}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

const withAnswer = (map: Answers['map'], field: string, heading: string | null): Answers['map'] => {
  const { [field]: _before, ...rest } = map
  return heading ? { ...rest, [field]: heading } : rest
}
