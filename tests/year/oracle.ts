import { absences, duties, holidays, ladders, madeUp, newYears, obstacles, officers, persons, plus, relations, reorganisedOn, type StepFact, tasks, type TaskFact, units } from './facts.ts'

/** Everybody who has to be told in the year, one line each, worked out day by day from the facts by what the rules say and by nothing of the program. */
export const expectedLines = (): string[] => {
  const fired = new Set<string>()
  const lines: string[] = []
  for (let day = '2026-01-01'; day <= '2026-12-31'; day = plus(day, 1)) {
    const own: string[] = []
    for (const step of stepsOn(day)) for (const owed of owedOn(day, step)) {
      const occasion = `${step.key} ${owed.code} ${owed.dueOn}`
      if (firesOn(step, owed.dueOn) !== day || fired.has(occasion)) continue
      fired.add(occasion)
      own.push(...told(day, step, owed).map((who) => lineOf({ day, step: step.key, code: owed.code, dueOn: owed.dueOn, who })))
    }
    lines.push(...own.toSorted())
  }
  return lines
}

/** One line of the list. */
export const lineOf = ({ day, step, code, dueOn, who }: { day: string; step: string; code: string; dueOn: string; who: string }): string => `${day} ${weekdays[weekdayOf(day)] ?? ''} | ${step} | ${code}, hạn ${dueOn} | ${who}`

const weekdays = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

interface Owed { code: string; dueOn: string; holders: string[]; unit: number; by: number }

const stepsOn = (day: string) => ladders.findLast(({ from }) => from <= day)?.steps ?? []

const owedOn = (day: string, { about }: StepFact): Owed[] => (about === 'task' ? tasksOn(day) : about === 'duty' ? dutiesOn(day) : obstaclesOn(day))

/** Open tasks whose clock runs; the due day is later by every day on which the clock stood. */
const tasksOn = (day: string): Owed[] => tasks.flatMap((task) => {
  if (task.doneOn !== undefined && task.doneOn <= day) return []
  let stood = 0
  if (task.stops) for (let passed = '2026-01-01'; passed < day; passed = plus(passed, 1)) stood += stands(task, passed) ? 1 : 0
  return stands(task, day) ? [] : [{ code: task.code, dueOn: plus(task.dueOn, stood), holders: [task.held === 'head' ? `Bí thư ${task.unit}` : headOf(unitNow(task.unit, day), day)], unit: unitNow(task.unit, day), by: task.by }]
})

const stands = ({ stops = [] }: TaskFact, day: string) => stops.some(({ from, until }) => from <= day && (until === undefined || day < until))

const dutiesOn = (day: string): Owed[] => duties.flatMap(({ code, unit, post, by, moved, on, from, until, done }) => {
  const owed: Owed[] = []
  for (let named = from; named < until; named = plus(named, 1)) {
    const last = Number(plus(`${named.slice(0, 7)}-28`, 4).slice(8)) // the 28th and four days more: how far the month reaches into the next
    const day31 = 28 + 4 - last
    const isNamed = 'weekday' in on ? weekdayOf(named) === on.weekday : Number(named.slice(8)) === Math.min(on.day, day31) && (on.months?.includes(Number(named.slice(5, 7))) ?? true)
    if (!isNamed || (done.includes(named) && named <= day)) continue
    let dueOn = named
    while (!isWorked(dueOn)) dueOn = plus(dueOn, moved === 'next' ? 1 : -1)
    owed.push({ code, dueOn, holders: post ? persons.filter((one) => one.unit === unit && one.title === post).map(({ name }) => name) : [headOf(unit, day)], unit, by })
  }
  return owed
})

const obstaclesOn = (day: string): Owed[] => obstacles.filter(({ raisedOn, answeredOn }) => raisedOn <= day && !(answeredOn !== undefined && answeredOn <= day))
  .map(({ code, answerBy, asked, unit }) => ({ code, dueOn: answerBy, holders: [asked], unit, by: unit }))

/** A step that falls on a day off is told the working day before it; once something is late, the next. */
const firesOn = ({ count, unit }: StepFact, dueOn: string): string => {
  const known = worked.get(`${count} ${unit} ${dueOn}`)
  if (known) return known
  let day = dueOn
  for (let left = Math.abs(count); left > 0; left -= unit === 'days' || isWorked(day) ? 1 : 0) day = plus(day, count > 0 ? 1 : -1)
  while (!isWorked(day)) day = plus(day, count > 0 ? 1 : -1)
  worked.set(`${count} ${unit} ${dueOn}`, day)
  return day
}

const worked = new Map<string, string>()

const isWorked = (day: string) => madeUp.includes(day) || (!holidays.includes(day) && !newYears.includes(day) && weekdayOf(day) !== 0 && weekdayOf(day) !== 6)

/** The persons a step is for, and who stands for each of them that day. */
const told = (day: string, step: StepFact, owed: Owed): string[] => {
  const meant = [...new Set(meantBy(day, step, owed))]
  const scope = step.recipient === 'holder' && step.about !== 'obstacle' ? 'report' : 'manage'
  const standing = absences.filter((absence) => absence.scope === scope && meant.includes(absence.who) && absence.from <= day && day < absence.until && !meant.includes(absence.by))
  return [...meant, ...standing.map(({ by, who }) => `${by} (thay ${who})`)]
}

const meantBy = (day: string, { recipient }: StepFact, { holders, unit, by }: Owed): string[] => {
  const others = (names: string[]) => names.filter((name) => !holders.includes(name))
  if (recipient === 'holder') return holders
  if (recipient === 'managing_body') return others(officers.filter((one) => one.unit === by).map(({ name }) => name))
  for (let at: number | null = unit; at !== null; at = superiorOf(at, day)) {
    const here = others(recipient === 'superior' ? [headOf(at, day)] : relations.filter((one) => one.kind === recipient && one.unit === at).map(({ name }) => name))
    if (here.length > 0) return here
  }
  return []
}

const headOf = (unit: number, _day: string) => `Bí thư ${unit}`
const unitNow = (unit: number, day: string) => (unit === 5 && day >= reorganisedOn ? 4 : unit)
const superiorOf = (unit: number, day: string): number | null => (unit === 6 && day >= reorganisedOn ? 3 : units.find(({ no }) => no === unit)?.under ?? null)
