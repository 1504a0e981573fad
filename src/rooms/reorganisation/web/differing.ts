/** Two descriptions without what both begin and end with: 'thuộc A' and 'thuộc B' of 'M · Chi bộ, thuộc A' and 'M · Chi bộ, thuộc B'. */
export const differing = (before: string, after: string): [before: string, after: string] => {
  const [left, right] = [before.split(', '), after.split(', ')]
  let from = 0
  while (from < Math.min(left.length, right.length) - 1 && left[from] === right[from]) from += 1
  let [toLeft, toRight] = [left.length, right.length]
  while (toLeft > from + 1 && toRight > from + 1 && left[toLeft - 1] === right[toRight - 1]) [toLeft, toRight] = [toLeft - 1, toRight - 1]
  return [left.slice(from, toLeft).join(', '), right.slice(from, toRight).join(', ')]
}
