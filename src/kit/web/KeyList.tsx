import styles from './KeyHelp.module.css'

/** Keys of one kind, each with what it does. */
export const KeyList = ({ title, rows }: { title: string; rows: [keys: string, label: string][] }) => (
  <section className={styles.part}>
    <h3 className={styles.title}>{title}</h3>
    <dl className={styles.keys}>
      {rows.map(([keys, label]) => (
        <div key={keys} className={styles.row}>
          <dt>{keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  </section>
)
