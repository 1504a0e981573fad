import { useLingui } from '@lingui/react/macro'
import styles from './Legend.module.css'
import { useSheetWords } from './useSheetWords.ts'

/** What the shades of the picture mean. */
export const Legend = () => {
  const { t } = useLingui()
  const { roles } = useSheetWords()
  const shades: [string, string][] = [['heading', roles.heading], ['section', roles.section], ['total', roles.total], ['other', roles.other], ['error', t`ô có lỗi`], ['fixed', t`ô đã sửa`]]
  return <ul className={styles.legend} aria-label={t`Chú giải`}>{shades.map(([shade, name]) => <li key={shade}><span className={styles.shade} data-shade={shade} aria-hidden="true" />{name}</li>)}</ul>
}
