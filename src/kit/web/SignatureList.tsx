import { IconCircleCheck, IconAlertTriangle } from '@tabler/icons-react'

export interface SignatureListProps { signatures: readonly { good: boolean; sentence: string }[] }

/** Digital signatures of a file, each with what came of verifying it. */
export const SignatureList = ({ signatures }: SignatureListProps) => (
  <ul style={{ display: 'grid', gap: 8, fontSize: 13 }}>
    {signatures.map(({ good, sentence }, at) => (
      <li key={at} style={{ display: 'grid', gridTemplateColumns: '18px 1fr', gap: 8, alignItems: 'start' }}>
        {good ? <IconCircleCheck size={18} color="var(--done-ink)" aria-hidden /> : <IconAlertTriangle size={18} color="var(--late-ink)" aria-hidden />}
        <span>{sentence}</span>
      </li>
    ))}
  </ul>
)
