import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Pager } from '../../../kit/web/Pager.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { intakeApi } from './api.ts'
import { CellEditor } from './CellEditor.tsx'
import styles from './ErrorCards.module.css'
import type { AnError } from './places.ts'
import type { Correcting } from './useCorrecting.ts'

export interface ErrorCardsProps { id: string; correcting: Correcting; mayCorrect: boolean; onShow: (error: AnError) => void }

/** Errors one by one, each with its own field: what a phone shows first. */
export const ErrorCards = ({ id, correcting, mayCorrect, onShow }: ErrorCardsProps) => {
  const { t } = useLingui()
  const [page, setPage] = useState(1)
  const errors = useRead(intakeApi.listErrors, { id, page, size: CARDS })
  return (
    <>
      <ul className={styles.cards} aria-label={t`Lỗi theo ô`} aria-busy={errors.isPlaceholderData}>
        {errors.data?.rows.map((error) => (
          <li key={`${error.file}|${error.sheet}|${error.cell}`} className={styles.card}>
            <p className={styles.where}><span className={styles.cell}>{error.cell}</span> <span>{error.sheet} · {error.file}</span></p>
            {mayCorrect ? <CellEditor key={error.text} at={error} text={error.text ?? ''} meaning={error.field} error={error} correcting={correcting} /> : <p>{error.message}</p>}
            <Button variant="subtle" size="compact-sm" className={styles.show ?? ''} onClick={() => onShow(error)}><Trans>Xem trong trang tính</Trans></Button>
          </li>
        ))}
      </ul>
      <Pager page={page} pageSize={CARDS} total={errors.data?.total ?? 0} onPage={setPage} />
    </>
  )
}

const CARDS = 10
