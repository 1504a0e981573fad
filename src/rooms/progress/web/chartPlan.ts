import { addDays, type Day, daysBetween } from '../../../kit/dates.ts'
import type { TaskStory } from '../contract.ts'
import { type Point, pointsOf, returnedPoints } from '../rules.ts'

/** Where days and amounts lie on the chart, in pixels; amounts become floats here and nowhere else. */
export interface Scale { x: (day: Day) => number; y: (amount: string | number) => number; ticks: number[]; years: number[]; width: number; height: number; ground: number }

/** The room around the drawing: amounts at the left, days below. */
export const margin = { left: 46, right: 14, top: 18, bottom: 26 }

/** Fits the story of a task into a width: every year that has a plan or a result, from nothing to a little above the largest amount. */
export const scaleOf = (task: TaskStory, { width, height }: { width: number; height: number }): Scale => {
  const years = yearsOf(task)
  const [from, until] = [`${years[0]}-01-01`, `${years.at(-1)}-12-31`]
  const ticks = ticksUpTo(Math.max(1, ...amountsOf(task)) * 1.08)
  const ground = height - margin.bottom
  const days = daysBetween(from, until) || 1
  return {
    x: (day) => margin.left + (Math.max(0, Math.min(days, daysBetween(from, day))) / days) * (width - margin.left - margin.right),
    y: (amount) => ground - (Number(amount) / (ticks.at(-1) ?? 1)) * (ground - margin.top),
    ticks, years, width, height, ground,
  }
}

/** The steps of a basis as a path: each year begins at nothing, rises at its results and goes level to the day looked at. */
export const stepsPath = (points: Point[], scale: Scale, on: Day): string =>
  scale.years.flatMap((year) => {
    const mine = points.filter(({ day }) => day.startsWith(String(year)))
    const [start, end] = [`${year}-01-01`, `${year}-12-31`]
    if (mine.length === 0 || on < start) return []
    return [`M${scale.x(start)} ${scale.ground}`, ...mine.map(({ day, value }) => `H${scale.x(day)}V${scale.y(value)}`), `H${scale.x(on < end ? on : end)}`]
  }).join('')

/** What was planned for one year, as a level line from the day it held to its due day; a revision is a jump, drawn also when it came after the due day. */
export interface PlanLine { year: number; begin: { x: number; y: number; plan: string }; path: string; jumps: { x: number; y: number; from: string; to: string; day: Day }[]; dueOn: Day; plan: string }

/** The plan lines of a task, year by year. */
export const planLines = (task: TaskStory, { x, y }: Scale): PlanLine[] =>
  [...Map.groupBy(task.plans, ({ year }) => year)].map(([year, steps]) => {
    const begins = steps.map(({ fromOn }) => (fromOn && fromOn > `${year}-01-01` ? fromOn : `${year}-01-01`))
    const path = steps.map(({ plan, dueOn }, at) => {
      const end = begins[at + 1] ?? (dueOn > (begins[at] ?? '') ? dueOn : addDays(begins[at] ?? dueOn, 7))
      return `${at === 0 ? `M${x(begins[at] ?? end)} ${y(plan)}` : `V${y(plan)}`}H${x(end)}`
    }).join('')
    const jumps = steps.flatMap(({ plan }, at) => {
      const before = steps[at - 1]
      const day = begins[at]
      return before && day && before.plan !== plan ? [{ x: x(day), y: Math.min(y(plan), y(before.plan)), from: before.plan, to: plan, day }] : []
    })
    const [first, last] = [steps[0], steps.at(-1)]
    return { year, begin: { x: x(begins[0] ?? `${year}-01-01`), y: y(first?.plan ?? '0'), plan: first?.plan ?? '0' }, path, jumps, dueOn: last?.dueOn ?? `${year}-12-31`, plan: last?.plan ?? '0' }
  })

/** Every result as a mark, in order of days: counted, waiting, or returned. */
export const marksOf = (task: TaskStory): (Point & { kind: 'accepted' | 'waiting' | 'returned' })[] =>
  [
    ...pointsOf(task.entries, 'reported').map((point) => ({ ...point, kind: point.entry.decision ? 'accepted' as const : 'waiting' as const })),
    ...returnedPoints(task.entries).map((point) => ({ ...point, kind: 'returned' as const })),
  ].toSorted((a, b) => (a.day === b.day ? (a.entry.id < b.entry.id ? -1 : 1) : a.day < b.day ? -1 : 1))

const yearsOf = (task: TaskStory) => {
  const all = [...task.plans.map(({ year }) => year), ...task.entries.map(({ onDay }) => Number(onDay.slice(0, 4))), Number(task.on.slice(0, 4))]
  const [first, last] = [Math.min(...all), Math.max(...all)]
  return Array.from({ length: Math.min(last - first, 30) + 1 }, (_, at) => first + at)
}

const amountsOf = (task: TaskStory) =>
  [...task.plans.map(({ plan }) => plan), ...marksOf(task).map(({ value }) => value), ...task.milestones.map(({ amount }) => amount ?? '0')].map(Number)

/** Four or five round numbers from nothing upwards. */
const ticksUpTo = (most: number) => {
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power
  const whole = most >= 4 ? Math.max(1, Math.round(step)) : step
  return Array.from({ length: Math.ceil(most / whole) + 1 }, (_, at) => at * whole)
}
