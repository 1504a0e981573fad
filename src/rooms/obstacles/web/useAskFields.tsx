import { useLingui } from '@lingui/react/macro'
import type { Field } from '../../../kit/web/fields.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { obstaclesApi } from './api.ts'
import { useRelationWords } from './useRelationWords.ts'

/** Whom to ask and by when, with the likeliest and five working days filled in; undefined until the server said who can be asked. */
export const useAskFields = (taskId: string, { but }: { but?: string | undefined } = {}): { fields: Field[]; initial: Record<string, string> } | undefined => {
  const { t } = useLingui()
  const words = useRelationWords()
  const { data } = useRead(obstaclesApi.listAddressees, { id: taskId })
  if (!data) return undefined
  const rows = data.rows.filter(({ personId }) => personId !== but)
  return {
    initial: { ...(rows[0] && { personId: rows[0].personId }), answerBy: data.answerBy },
    fields: [
      {
        kind: 'choice', name: 'personId', label: t`Gửi người có thể gỡ`, missing: rows.length > 0 ? t`Hãy chọn người trả lời.` : t`Chưa có ai gỡ được: cần phân công người phụ trách hoặc theo dõi đơn vị.`,
        options: rows.map(({ personId, name, relation, unitLabel }) => ({ value: personId, label: `${name} – ${words[relation]}, ${unitLabel}` })),
      },
      { kind: 'day', name: 'answerBy', label: t`Xin trả lời trước hết ngày`, missing: t`Hãy nhập ngày.`, help: t`Đề nghị 5 ngày làm việc.` },
    ],
  }
}
