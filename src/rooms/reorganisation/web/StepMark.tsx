import { IconArrowMerge, IconArrowsSplit2, IconHash, IconHomeMove, IconHomePlus, IconHomeX, IconLayersSubtract, IconPencil, IconTransform } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { StepKind } from './kinds.ts'

/** The sign of a kind of step. */
export const StepMark = ({ kind }: { kind: StepKind }) => <span aria-hidden="true" style={{ display: 'inline-grid', placeItems: 'center' }}>{MARKS[kind]}</span>

const face = { size: 18, stroke: 1.7 }
const MARKS: Record<StepKind, ReactNode> = {
  merge: <IconArrowMerge {...face} />, split: <IconArrowsSplit2 {...face} />, rename: <IconPencil {...face} />, move: <IconHomeMove {...face} />, found: <IconHomePlus {...face} />, dissolve: <IconHomeX {...face} />,
  recode: <IconHash {...face} />, change_kind: <IconTransform {...face} />, abolish_level: <IconLayersSubtract {...face} />,
}
