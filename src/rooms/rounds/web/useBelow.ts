import { useQuery } from '@tanstack/react-query'
import { orgApi, roundsApi } from './api.ts'

/** Every unit directly below one, however many, and those of them that a round asks already; none until both are known. */
export const useBelow = (parentNo: number | null, roundId: string | undefined) => {
  const units = useQuery({
    queryKey: [...orgApi.listUnits.path, 'below', parentNo], enabled: parentNo !== null,
    queryFn: ({ signal }) => allPages((page) => orgApi.listUnits({ ...(parentNo !== null && { parentNo }), limit: PAGE, page }, { signal })),
  })
  const parts = useQuery({
    queryKey: [...roundsApi.listBoard.path, 'below', roundId, parentNo], enabled: roundId !== undefined && parentNo !== null,
    queryFn: ({ signal }) => allPages((page) => roundsApi.listBoard({ id: roundId ?? '', ...(parentNo !== null && { toUnitNo: parentNo }), size: PAGE, page }, { signal })),
  })
  const isKnown = roundId === undefined || parts.data !== undefined
  return { below: isKnown ? units.data ?? [] : [], asked: new Set(parts.data?.map(({ unitNo }) => unitNo)) }
}

const PAGE = 500

const allPages = async <Row>(read: (page: number) => Promise<{ rows: Row[]; total: number }>): Promise<Row[]> => {
  const rows: Row[] = []
  for (let page = 1; ; page++) {
    const next = await read(page)
    rows.push(...next.rows)
    if (next.rows.length < PAGE) return rows
  }
}
