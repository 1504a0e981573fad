import { diffWordsWithSpace } from 'diff'
import type { Wording, WordingBlock } from '../wording-contract.ts'
import styles from './Documents.module.css'

/** Where two versions differ, word by word: what is gone struck through, what is new underlined. */
export const Differences = ({ before, after }: { before: Wording; after: Wording }) => (
  <p className={styles.difference}>
    {diffWordsWithSpace(allOf(before), allOf(after)).map((part, at) => (part.added ? <ins key={at}>{part.value}</ins> : part.removed ? <del key={at}>{part.value}</del> : <span key={at}>{part.value}</span>))}
  </p>
)

const allOf = ({ title, to, blocks, recipients, signing }: Wording) =>
  [title, ...to, ...blocks.map(readable), '', ...recipients.map(({ name }) => name), signing.onBehalf, signing.post, signing.signer].join('\n')

const readable = (block: WordingBlock) => (block.kind === 'table' ? [block.title ?? '', block.columns.map(({ name }) => name).join(' · '), ...block.rows.map((row) => row.join(' · '))].filter(Boolean).join('\n') : block.text)
