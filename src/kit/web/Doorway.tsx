import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { type Language, speak } from './words.ts'
import styles from './Doorway.module.css'

/** The page before one is inside: the mark, what Gương is, one card, and the language. */
export const Doorway = ({ title, children }: { title: string; children: ReactNode }) => {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  useEffect(() => {
    document.title = `${title} · Gương`
  }, [title])
  const change = async (language: Language) => {
    await speak(language)
    await queries.invalidateQueries()
  }
  return (
    <main className={styles.door}>
      <div className={styles.column}>
        <div className={styles.brand}>
          <img src="/mark.svg" width={44} height={44} alt="" />
          <div>
            <p className={styles.name}>Gương</p>
            <p className={styles.what}><Trans>Giao việc, báo cáo kết quả, số liệu truy được đến từng việc</Trans></p>
          </div>
        </div>
        <section className={styles.card}>
          <h1 className={styles.title}>{title}</h1>
          {children}
        </section>
        <p className={styles.language}>
          <button type="button" lang="vi" aria-pressed={i18n.locale === 'vi'} onClick={() => void change('vi')}>Tiếng Việt</button>
          <button type="button" lang="en" aria-pressed={i18n.locale === 'en'} onClick={() => void change('en')}>English</button>
        </p>
      </div>
    </main>
  )
}
