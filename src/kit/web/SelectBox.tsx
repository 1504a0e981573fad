import styles from './SelectBox.module.css'

export interface SelectBoxProps {
  selection: { keys: ReadonlySet<string>; onChange: (keys: ReadonlySet<string>) => void }
  /** The rows this box stands for: one, or all of a page. */
  keys: string[]
  label: string
}

/** Chooses rows: full when all of its rows are chosen, half when some are. */
export const SelectBox = ({ selection, keys, label }: SelectBoxProps) => {
  const chosen = keys.filter((key) => selection.keys.has(key)).length
  const all = keys.length > 0 && chosen === keys.length
  const toggle = () => {
    const next = new Set(selection.keys)
    for (const key of keys) {
      if (all) next.delete(key)
      else next.add(key)
    }
    selection.onChange(next)
  }
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={label}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = chosen > 0 && !all
      }}
      onChange={toggle}
    />
  )
}
