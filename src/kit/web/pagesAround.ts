/** The page numbers worth a button: the first, the last, the present one and its neighbours; null is a gap. */
export const pagesAround = (page: number, pages: number): (number | null)[] => {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter((one) => one >= 1 && one <= pages).sort((a, b) => a - b)
  return wanted.flatMap((one, at) => {
    const before = wanted[at - 1]
    if (before === undefined || one === before + 1) return [one]
    return one === before + 2 ? [one - 1, one] : [null, one]
  })
}
