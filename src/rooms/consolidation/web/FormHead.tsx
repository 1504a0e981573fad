import styles from './Consolidation.module.css'

/** The form whose figures stand below, over the whole width of their table. */
export const FormHead = ({ code, columns }: { code: string; columns: number }) => <tr className={styles.form}><th scope="rowgroup" colSpan={columns}>{code}</th></tr>
