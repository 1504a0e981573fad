import { OfflineNote } from './OfflineNote.tsx'
import { PageWaiting } from './PageWaiting.tsx'
import styles from './Frame.module.css'

/** The shape of the frame while the server says who is signed in. */
export const FrameWaiting = () => (
  <div className={styles.frame} aria-busy="true">
    <div className={styles.waitingHead}><img src="/mark.svg" width={32} height={32} alt="" /></div>
    <div className={styles.waitingScope} />
    <div className={styles.columns}>
      <aside className={styles.side} />
      <main className={styles.main}><OfflineNote /><PageWaiting /></main>
    </div>
  </div>
)
