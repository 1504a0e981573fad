import { Button, CloseButton, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import type { SourceView } from '../../../kit/web/sources.ts'
import { emptyTarget, type Likeness, type Missing, type PartForm } from './stepForm.ts'
import styles from './Fields.module.css'
import { TargetFields } from './TargetFields.tsx'

export interface PartLinesProps {
  parts: PartForm[]
  likeness: Likeness | undefined
  missing: Missing
  view: SourceView
  founded: { code: string; name: string }[]
  onChange: (parts: PartForm[]) => void
}

/** The units that a unit is divided into, each with the share that is known of it. */
export const PartLines = ({ parts, onChange, missing, ...target }: PartLinesProps) => {
  const { t } = useLingui()
  const change = (at: number, changes: Partial<PartForm>) => onChange(parts.map((part, index) => (index === at ? { ...part, ...changes } : part)))
  return (
    <>
      {parts.map((part, at) => (
        <div key={part.key} className={styles.ref}>
          <TargetFields label={t`Phần ${at + 1}`} name={`parts.${String(at)}`} value={part.target} missing={missing} {...target} onChange={(next) => change(at, { target: next })} />
          <div className={styles.head}>
            <TextInput
              className={styles.percent ?? ''} label={t`Tỷ lệ của phần ${at + 1} (%)`} description={t`Để trống nếu không rõ`} inputMode="decimal" value={part.percent}
              error={missing.has(`parts.${String(at)}.percent`) && t`Hãy ghi một số giữa 0 và 100.`} onChange={(event) => change(at, { percent: event.currentTarget.value })}
            />
            {parts.length > 1 && <CloseButton aria-label={t`Bỏ phần ${at + 1}`} onClick={() => onChange(parts.toSpliced(at, 1))} />}
          </div>
        </div>
      ))}
      <div><Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => onChange([...parts, { key: Math.max(...parts.map(({ key }) => key)) + 1, target: emptyTarget(true), percent: '' }])}><Trans>Thêm một phần</Trans></Button></div>
    </>
  )
}
