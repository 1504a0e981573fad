import { Select } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { FieldState } from '../../../kit/web/fields.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { peopleApi } from './api.ts'

/** Which post of the unit owes it; left empty, the unit does through its head. */
export const PostInput = ({ state: { value, onChange, error, values } }: { state: FieldState }) => {
  const { t } = useLingui()
  const unitNo = Number(values['unitNo'])
  const { data } = useRead(peopleApi.listPeople, { unitNo, size: 200 })
  const titles = [...new Set((data?.rows ?? []).flatMap(({ posts }) => posts).filter((post) => post.unitNo === unitNo).map(({ title }) => title))].toSorted((a, b) => a.localeCompare(b))
  return (
    <Select
      label={t`Chức vụ`} description={t`Bỏ trống: cả đơn vị thực hiện, người đứng đầu chịu trách nhiệm.`} placeholder={t`Cả đơn vị`} error={error} clearable searchable
      data={titles} value={typeof value === 'string' && titles.includes(value) ? value : null} onChange={(next) => onChange(next ?? undefined)}
    />
  )
}
