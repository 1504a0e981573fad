import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { refusalOf, type Refusal } from './refusal.ts'
import styles from './ErrorNote.module.css'

export interface ErrorNoteProps {
  error?: unknown
  refusal?: Refusal | undefined
  onRetry?: () => void
}

/** Says in a sentence what went wrong and offers to try again; shows nothing when nothing did. */
export const ErrorNote = ({ error, refusal, onRetry }: ErrorNoteProps) => {
  const told = refusal ?? (error ? refusalOf(error) : undefined)
  if (!told) return null
  return (
    <div className={styles.note} role="alert">
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden="true" />
      <div className={styles.words}>
        <p>{told.message || <NoAnswer />}</p>
        {told.issues.length > 0 && (
          <ul className={styles.issues}>
            {told.issues.map((issue) => (
              <li key={`${issue.path} ${issue.message}`}>{issue.message}</li>
            ))}
          </ul>
        )}
      </div>
      {onRetry && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          <Trans>Thử lại</Trans>
        </Button>
      )}
    </div>
  )
}

const NoAnswer = () => <Trans>Máy chủ không trả lời. Hãy kiểm tra mạng rồi thử lại; những gì đã nhập vẫn còn trên màn hình.</Trans>
