import { Trans, useLingui } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import { LongList } from '../../../kit/web/LongList.tsx'
import type { Preview } from '../contract.ts'
import { differing } from './differing.ts'
import styles from './Preview.module.css'

type Row = Preview['units']['rows'][number]

/** The units that come, go or change, each with what became of it. */
export const UnitRows = ({ units: { rows, total } }: { units: Preview['units'] }) => {
  const { t } = useLingui()
  const rest = formatAmount(String(total - rows.length))
  return (
    <>
      <LongList label={t`Những đơn vị thay đổi`} count={rows.length} keyOf={String} estimate={52} whole={20}>{(at) => rows[at] && <Line row={rows[at]} />}</LongList>
      {total > rows.length && <p className={styles.none}><Trans>và {rest} dòng nữa</Trans></p>}
    </>
  )
}

const Line = ({ row: { unit, what, before, after, became } }: { row: Row }) => {
  const words = useWhatWords()
  return (
    <div className={styles.line}>
      <span className={styles.words}><strong>{unit.label}</strong> <span className={styles.code}>{unit.code}</span></span>
      <span className={styles.what}>
        <span className={styles.badges}>{what.map((one) => <span key={one} className={styles.badge} data-change={one}><span aria-hidden="true">{words[one][0]} </span>{words[one][1]}</span>)}</span>
        {became.length > 0 && <span><Trans>thành {became.map(({ label }) => label).join(', ')}</Trans></span>}
        {became.length === 0 && before && after && before !== after && <Differing before={before} after={after} />}
        {!before && after && <span>{after}</span>}
      </span>
    </div>
  )
}

const Differing = ({ before, after }: { before: string; after: string }) => {
  const [was, is] = differing(before, after)
  return <span>{was} → <strong>{is}</strong></span>
}

const useWhatWords = (): Record<Row['what'][number], [mark: string, label: string]> => {
  const { t } = useLingui()
  return { new: ['+', t`lập mới`], ended: ['−', t`kết thúc`], renamed: ['A', t`đổi tên`], recoded: ['#', t`đổi mã`], moved: ['↪', t`chuyển cấp trên`], kind: ['◇', t`đổi loại hình`] }
}
