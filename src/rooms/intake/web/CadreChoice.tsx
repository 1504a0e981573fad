import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { PersonPicker } from '../../../kit/web/PersonPicker.tsx'
import { peopleApi } from './api.ts'
import styles from './Import.module.css'

/** Chooses which cadre a cell means; the answer is the cadre's code. */
export const CadreChoice = ({ onChoose }: { onChoose: (code: string) => void }) => {
  const { t } = useLingui()
  const [personId, setPersonId] = useState<string | null>(null)
  const [codeless, setCodeless] = useState(false)
  const choose = async (id: string | null) => {
    setPersonId(id)
    setCodeless(false)
    if (!id) return
    const { code } = await peopleApi.readPerson({ id })
    if (code) onChoose(code)
    else setCodeless(true)
  }
  return (
    <div>
      <PersonPicker aria-label={t`Chọn đúng cán bộ`} placeholder={t`Chọn đúng cán bộ`} value={personId} onChange={(id) => void choose(id)} />
      {codeless && <p className={styles.where}><Trans>Cán bộ này chưa có mã; hãy ghi rõ chức vụ và đơn vị trong tệp.</Trans></p>}
    </div>
  )
}
