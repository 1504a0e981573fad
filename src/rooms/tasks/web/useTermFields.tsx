import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Field, FieldState } from '../../../kit/web/fields.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { rulebookApi } from './api.ts'

/** The fields of what is owed: text, number with its measure or a product, the horizon, the year, the day. */
export const useTermFields = (): Field[] => {
  const { t } = useLingui()
  const measures = useRead(rulebookApi.listMeasures, {}, { freshFor: 300_000 }).data ?? []
  const counted = (values: Record<string, unknown>) => values['by'] !== 'product'
  return [
    { kind: 'long', name: 'title', label: t`Nội dung việc đột phá, đổi mới`, missing: t`Hãy ghi nội dung việc.` },
    {
      kind: 'choice', name: 'by', label: t`Kết quả phải có`, missing: t`Hãy chọn một trong hai.`,
      options: [{ value: 'number', label: t`Một số lượng, có đơn vị tính` }, { value: 'product', label: t`Một sản phẩm (nghị quyết, đề án…)` }],
    },
    { kind: 'own', name: 'indicator', label: t`Chỉ tiêu`, when: counted, missing: t`Hãy ghi chỉ tiêu.`, render: (state) => <IndicatorInput state={state} label={t`Chỉ tiêu`} /> },
    {
      kind: 'choice', name: 'measure', label: t`Đơn vị tính`, half: true, when: counted, missing: t`Hãy chọn đơn vị tính.`,
      options: measures.map(({ name }) => ({ value: name, label: name })),
    },
    { kind: 'amount', name: 'plan', label: t`Kế hoạch năm`, half: true, when: counted, missing: t`Hãy ghi kế hoạch của năm.` },
    { kind: 'text', name: 'product', label: t`Sản phẩm`, when: (values) => !counted(values), missing: t`Hãy ghi sản phẩm phải có.` },
    ...useHorizonFields(),
    { kind: 'amount', name: 'target', label: t`Cả giai đoạn`, half: true, when: (values) => counted(values) && values['horizon'] === 'period' },
    { kind: 'amount', name: 'unitCost', label: t`Đơn giá`, measure: t`triệu đồng`, half: true, when: counted },
    { kind: 'amount', name: 'baseline', label: t`Số lúc bắt đầu`, half: true, when: counted },
  ]
}

const useHorizonFields = (): Field[] => {
  const { t } = useLingui()
  const isPeriod = (values: Record<string, unknown>) => values['horizon'] === 'period'
  return [
    {
      kind: 'choice', name: 'horizon', label: t`Thời kỳ`, half: true, missing: t`Hãy chọn thời kỳ.`,
      options: [{ value: 'year', label: t`Trong một năm` }, { value: 'every_year', label: t`Hằng năm` }, { value: 'period', label: t`Một giai đoạn` }],
    },
    { kind: 'text', name: 'year', label: t`Năm kế hoạch`, half: true, missing: t`Hãy ghi năm của kế hoạch.` },
    { kind: 'text', name: 'horizonFrom', label: t`Từ năm`, half: true, when: isPeriod, missing: t`Hãy ghi năm bắt đầu.` },
    { kind: 'text', name: 'horizonTo', label: t`Đến năm`, half: true, when: isPeriod, missing: t`Hãy ghi năm kết thúc.` },
    { kind: 'day', name: 'dueOn', label: t`Thời hạn`, half: true, missing: t`Hãy ghi thời hạn.` },
  ]
}

// An indicator may be new; one that exists is offered, so that quantities of one kind meet.
const IndicatorInput = ({ state, label }: { state: FieldState; label: string }): ReactNode => {
  const { t } = useLingui()
  const value = typeof state.value === 'string' ? state.value : ''
  const [search] = useDebouncedValue(value, 250)
  const known = useRead(rulebookApi.listIndicators, search ? { search } : {})
  return (
    <Autocomplete
      label={label}
      withAsterisk
      description={t`Chọn chỉ tiêu đã có để số liệu cộng được với nhau, hoặc ghi chỉ tiêu mới.`}
      error={state.error}
      value={value}
      onChange={state.onChange}
      data={[...new Set((known.data ?? []).map(({ name }) => name))].slice(0, 20)}
      filter={({ options }) => options}
    />
  )
}
