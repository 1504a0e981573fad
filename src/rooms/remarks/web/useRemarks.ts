import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { remarksApi } from './api.ts'

/** The remarks on a task as of the scope; asked once for the page, whoever shows them. */
export const useRemarks = (taskId: string) => {
  const { view } = useScope()
  const { data, error, refetch } = useRead(remarksApi.listRemarks, { id: taskId, ...view })
  return { rows: data?.rows ?? [], error, refetch }
}
