import type { DocumentPage } from '../contract.ts'
import { onBehalfLine } from '../rules.ts'
import type { Wording } from '../wording-contract.ts'
import { SheetBlock } from './SheetBlock.tsx'
import { SheetMade } from './SheetMade.tsx'
import styles from './Documents.module.css'

export interface DocumentSheetProps { document: Pick<DocumentPage, 'kind' | 'kindName' | 'number' | 'unitLabel' | 'made'>; wording: Wording }

/** What a document says, laid out like its paper; the paper itself is the Word file and the PDF. */
export const DocumentSheet = ({ document, wording }: DocumentSheetProps) => (
  <div className={styles.sheet} lang="vi">
    <div className={styles.sheetHead}>
      <div>
        <p><strong>{document.unitLabel.toLocaleUpperCase('vi-VN')}</strong></p>
        <p aria-hidden="true">*</p>
        <p className={styles.number}>{document.number}</p>
        {document.kind === 'CV' && <p><em>{wording.title}</em></p>}
      </div>
      <p className={styles.party}>ĐẢNG CỘNG SẢN VIỆT NAM</p>
    </div>
    {document.kind !== 'CV' && <div><p className={styles.name}>{document.kindName.toLocaleUpperCase('vi-VN')}</p><p className={styles.about}>{wording.title}</p></div>}
    {wording.to.length > 0 && <p className={styles.center}>{document.kind === 'TTr' ? 'Kính trình' : 'Kính gửi'}: {wording.to.length === 1 && wording.to[0]}</p>}
    {wording.to.length > 1 && <ul className={styles.addressed}>{wording.to.map((one, at) => <li key={one}>- {one}{at === wording.to.length - 1 ? '.' : ','}</li>)}</ul>}
    {wording.blocks.map((block, at) => <SheetBlock key={at} block={block} />)}
    {document.made?.body.map((block, at) => <SheetMade key={at} block={block} />)}
    <div className={styles.foot}>
      <div>
        <p><u>Nơi nhận:</u></p>
        <ul>{wording.recipients.map(({ name }) => <li key={name}>{name}</li>)}</ul>
      </div>
      <div className={styles.center}>
        <p><strong>{onBehalfLine(wording.signing.authority, wording.signing.onBehalf)}</strong></p>
        <p>{wording.signing.post}</p>
        <p><br /><br /><strong>{wording.signing.signer}</strong></p>
      </div>
    </div>
    {document.made !== null && document.made.annexes.length > 0 && <p className={styles.annexes}>Kèm theo: {document.made.annexes.join('; ')}.</p>}
  </div>
)
