import type { Chart } from './paper.ts'

/** A stretch of a bar: which state, how long in ten-thousandths of the longest bar, and whether its number fits in it. */
export interface Segment { readonly state: number; readonly width: number; readonly wide: boolean }

/** The length of the longest bar. */
export const fullWidth = 10_000

const roomForOneDigit = 260
const roomForEachMore = 130

/** The stretches of every bar, all on one scale; the same in Word and PDF. */
export const barSegments = (chart: Chart): Segment[][] => {
  const totals = chart.bars.map((bar) => bar.parts.reduce((sum, part) => sum + part.value, 0))
  const longest = Math.max(1, ...totals)
  return chart.bars.map((bar) => bar.parts.flatMap(({ value, figure }, state) => {
    const width = Math.max(60, Math.round((value / longest) * fullWidth))
    return value > 0 ? [{ state, width, wide: width >= roomForOneDigit + roomForEachMore * (figure.shown.length - 1) }] : []
  }))
}
