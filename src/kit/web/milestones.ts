/** A step on the way as it is being written. */
export interface MilestoneDraft {
  key: number
  dueOn: string | null
  text: string
  amount: string
}

/** The steps as the API takes them: lines left empty do not count, a step without a day is due with the whole. */
export const milestonesOf = (lines: unknown, dueOn: string) =>
  ((lines as MilestoneDraft[] | undefined) ?? []).filter(({ text }) => text.trim()).map(({ text, amount, ...line }) => ({ dueOn: line.dueOn ?? dueOn, text, ...(amount && { amount }) }))
