import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { Part } from '../../../kit/papers/paper.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { PaperBlock } from './PaperBlock.tsx'
import styles from './PaperView.module.css'

export interface PaperPartProps {
  part: Part
  reportId: string
  /** Whether it stands open at first; a province's annexes hold thousands of rows, so they are drawn when asked for. */
  opened: boolean
}

/** One part of a paper: the body, or an annex that opens. */
export const PaperPart = ({ part, reportId, opened }: PaperPartProps) => {
  const [open, setOpen] = useState(opened)
  const annex = part.blocks.find((block) => block.kind === 'annex')
  return (
    <section className={styles.part}>
      {open ? (
        part.blocks.map((block, at) => <PaperBlock key={`${block.kind} ${String(at)}`} block={block} reportId={reportId} />)
      ) : (
        <div className={styles.closed}>
          <div>
            <p className={styles.strong}>{annex?.number}</p>
            <p>{annex?.title}</p>
          </div>
          <Button variant="default" size="compact-md" rightSection={<IconChevronDown size={15} />} onClick={() => setOpen(true)}>
            <Trans>Mở phụ lục ({formatAmount(String(rowsOf(part)))} dòng)</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

const rowsOf = (part: Part) => part.blocks.reduce((total, block) => total + (block.kind === 'table' ? block.rows.length : 0), 0)
