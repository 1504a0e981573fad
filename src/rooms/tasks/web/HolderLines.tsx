import { CloseButton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { AmountInput } from '../../../kit/web/AmountInput.tsx'
import { HolderPicker } from './HolderPicker.tsx'
import styles from './HolderLines.module.css'

export interface HolderLine {
  postId: string
  name: string
  /** A plan of one's own; empty takes the common one. */
  plan: string
}

export interface HolderLinesProps {
  lines: HolderLine[]
  onChange: (lines: HolderLine[]) => void
  error: string | undefined
  counted: boolean
  measure: string
}

/** The people who get the same task, each with a plan of their own where it differs. */
export const HolderLines = ({ lines, onChange, error, counted, measure }: HolderLinesProps) => {
  const { t } = useLingui()
  const [round, setRound] = useState(0)
  const add = (postId: string | null, name: string) => {
    if (!postId || lines.some((line) => line.postId === postId)) return
    onChange([...lines, { postId, name, plan: '' }])
    setRound(round + 1)
  }
  const setPlan = (postId: string, plan: string) => onChange(lines.map((line) => (line.postId === postId ? { ...line, plan } : line)))
  return (
    <div className={styles.box}>
      <HolderPicker key={round} label={t`Thêm người được giao`} required postId={null} onChange={add} error={error} />
      {lines.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col"><Trans>Người được giao ({lines.length})</Trans></th>
              {counted && <th scope="col"><Trans>Kế hoạch năm riêng</Trans></th>}
              <td />
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.postId}>
                <th scope="row">{line.name}</th>
                {counted && <td><AmountInput aria-label={t`Kế hoạch năm của ${line.name}`} placeholder={t`như trên`} measure={measure} value={line.plan} onChange={(plan) => setPlan(line.postId, plan)} /></td>}
                <td><CloseButton aria-label={t`Bỏ ${line.name}`} onClick={() => onChange(lines.filter((one) => one !== line))} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
