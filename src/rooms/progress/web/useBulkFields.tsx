import { useLingui } from '@lingui/react/macro'
import { lazy, type ReactNode, Suspense } from 'react'
import { addDays } from '../../../kit/dates.ts'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import { type Field, type FieldState, textOf, type Values } from '../../../kit/web/fields.ts'
import { type MilestoneDraft, milestonesOf } from '../../../kit/web/milestones.ts'
import type { BulkAct } from '../bulk-contract.ts'
import type { BulkKind } from './useBulkWords.ts'

/** How another room lets one pick who holds a task. */
export type HolderField = (state: FieldState, label: string) => ReactNode

/** What an act on many tasks needs to be told once, before it is previewed. */
export const useBulkFields = (kind: BulkKind, holder: HolderField): Field[] => {
  const { t } = useLingui()
  const document: Field = {
    kind: 'own', name: 'document', label: t`Theo văn bản`, missing: t`Hãy ghi đủ số, ngày và cơ quan ban hành.`,
    render: ({ onChange, error }) => <DocumentInput label={t`Theo văn bản`} onChange={onChange} error={error} />,
  }
  const effectiveOn: Field = { kind: 'day', name: 'effectiveOn', label: t`Có hiệu lực từ ngày`, missing: t`Hãy ghi ngày có hiệu lực.`, half: true }
  const reason: Field = { kind: 'long', name: 'reason', label: t`Lý do`, missing: t`Hãy ghi lý do.` }
  const reasonIfAny: Field = { kind: 'long', name: 'reason', label: t`Lý do` }
  const changes: Field[] = [
    { kind: 'day', name: 'dueOn', label: t`Thời hạn mới`, half: true, help: t`Bỏ trống thì giữ như cũ.` },
    { kind: 'amount', name: 'plan', label: t`Kế hoạch năm mới`, half: true, help: t`Bỏ trống thì giữ như cũ.` },
    {
      kind: 'own', name: 'milestones', label: t`Các mốc`,
      render: ({ value, onChange, values, error }) => <Suspense><MilestoneLines lines={(value as MilestoneDraft[] | undefined) ?? []} onChange={onChange} dueOn={textOf(values['dueOn']) || null} counted={false} measure="" hint={t`Thêm mốc thì thay mọi mốc đang có của các việc này; không thêm thì giữ như cũ.`} error={error} /></Suspense>,
    },
  ]
  const newHolder: Field = { kind: 'own', name: 'postId', label: t`Người giữ việc mới`, missing: t`Hãy chọn người giữ việc mới.`, render: (state) => holder(state, t`Người giữ việc mới`) }
  return {
    urge: [
      { kind: 'day', name: 'answerBy', label: t`Cần báo cáo trước ngày`, missing: t`Hãy ghi ngày cần báo cáo.`, half: true } as Field,
      { kind: 'long', name: 'note', label: t`Nội dung đôn đốc` } as Field,
    ],
    accept: [], return: [{ ...reason, missing: t`Hãy ghi lý do để người báo cáo biết cần bổ sung gì.` } as Field],
    assign: [document, { kind: 'text', name: 'clause', label: t`Mục, phụ lục của văn bản`, half: true } as Field, { kind: 'check', name: 'supplementary', label: t`Giao bổ sung, không phải lần giao đầu` } as Field],
    decline: [{ ...reason, missing: t`Hãy ghi lý do để người đề xuất biết vì sao không giao.` } as Field],
    adjust: [...changes, reasonIfAny], revise: [...changes, effectiveOn, document, reasonIfAny],
    change_holder: [newHolder, effectiveOn, document, reason], withdraw: [effectiveOn, document, reason],
  }[kind]
}

/** First values: an answer within five days, effect from today. */
export const firstValues = (today: string): Values => ({ answerBy: addDays(today, 5), effectiveOn: today })

/** The act as the API takes it, of what was filled in. */
export const actOf = (kind: BulkKind, filled: Values): BulkAct => {
  const reason = textOf(filled['reason'])
  const because = reason ? { reason } : {}
  const by = { document: filled['document'], effectiveOn: textOf(filled['effectiveOn']) }
  const milestones = milestonesOf(filled['milestones'], textOf(filled['dueOn']))
  const changes = { ...Object.fromEntries(['dueOn', 'plan'].filter((name) => filled[name]).map((name) => [name, filled[name]])), ...(milestones.length > 0 && { milestones }) }
  const said: Record<BulkKind, object> = {
    urge: { answerBy: filled['answerBy'], note: textOf(filled['note']) || null },
    accept: {}, return: because,
    assign: { document: filled['document'], clause: textOf(filled['clause']) || null, supplementary: filled['supplementary'] === true },
    decline: because, adjust: { changes, ...because }, revise: { changes, ...by, ...because },
    change_holder: { holder: { kind: 'post', postId: textOf(filled['postId']) }, ...by, ...because }, withdraw: { ...by, ...because },
  }
  return { kind, ...said[kind] } as BulkAct
}

const MilestoneLines = lazy(() => import('../../../kit/web/MilestoneLines.tsx').then((module) => ({ default: module.MilestoneLines })))
