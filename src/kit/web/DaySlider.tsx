import { useLingui } from '@lingui/react/macro'
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { addDays, addMonths, type Day, daysBetween, formatDay } from '../dates.ts'
import { type DayMark, markAfter, markBefore, placeOf, snapped, yearsBetween } from './daySlider.ts'
import styles from './DaySlider.module.css'

export interface DaySliderProps {
  label: string
  from: Day
  until: Day
  value: Day
  marks: DayMark[]
  /** Told when the hand rests, not at every day passed on the way. */
  onChange: (day: Day) => void
}

/** A track of days with marks: dragged or touched it holds on at marks; arrows go by days, Page keys from mark to mark, with Shift by months. */
export const DaySlider = ({ label, from, until, value, marks, onChange }: DaySliderProps) => {
  const { t } = useLingui()
  const id = useId()
  const { day, move } = useMovingDay(value, onChange)
  const track = useRef<HTMLInputElement>(null)
  const told = marks.filter((mark) => mark.day === day).map((mark) => mark.label).join('; ')
  const slide = (days: number, byPointer: boolean) => {
    const within = byPointer ? Math.ceil((daysBetween(from, until) * 9) / (track.current?.clientWidth || 600)) : 0
    move(snapped(addDays(from, days), marks, within))
  }
  return (
    <div className={styles.slider}>
      <div className={styles.marks} aria-hidden="true">
        {marks.map((mark) => <span key={`${mark.day} ${mark.label}`} className={styles.mark} data-here={mark.day === day || undefined} style={{ left: `${String(placeOf(mark.day, { from, until }))}%` }} />)}
      </div>
      <input
        ref={track} type="range" className={styles.track} aria-label={label} aria-describedby={`${id}-keys`} min={0} max={daysBetween(from, until)} step={1} value={daysBetween(from, day)}
        aria-valuetext={told ? `${formatDay(day)}: ${told}` : formatDay(day)}
        style={{ '--passed': `${String(placeOf(day, { from, until }))}%` } as CSSProperties}
        onChange={(event) => slide(Number(event.currentTarget.value), !keyed.has(event.currentTarget))}
        onPointerDown={(event) => keyed.delete(event.currentTarget)}
        onKeyDown={(event) => {
          keyed.add(event.currentTarget)
          const to = steppedTo(event, day, marks)
          if (!to) return
          event.preventDefault()
          if (to >= from && to <= until) move(to)
        }}
      />
      <div className={styles.years} aria-hidden="true">
        {yearsBetween(from, until, 8).map((first) => <span key={first} style={{ left: `${String(placeOf(first, { from, until }))}%` }}>{first.slice(0, 4)}</span>)}
      </div>
      <p id={`${id}-keys`} className={styles.keys}>{t`Phím mũi tên đi từng ngày, Page Up và Page Down đến lần thay đổi trước và sau, Shift với mũi tên đi từng tháng.`}</p>
    </div>
  )
}

// Which tracks are moved by keys now: keys go day by day and do not hold on at marks.
const keyed = new WeakSet<HTMLInputElement>()

const steppedTo = ({ key, shiftKey }: KeyboardEvent, day: Day, marks: DayMark[]): Day | undefined => {
  if (key === 'PageUp') return markBefore(day, marks)
  if (key === 'PageDown') return markAfter(day, marks)
  if (!shiftKey) return undefined
  return { ArrowLeft: addMonths(day, -1), ArrowRight: addMonths(day, 1) }[key]
}

/** The day under the hand, told on once it has rested for a moment. */
const useMovingDay = (value: Day, onChange: (day: Day) => void) => {
  const [moving, setMoving] = useState<Day>()
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => {
    if (moving === undefined) return
    const wait = setTimeout(() => latest.current(moving), 350)
    return () => clearTimeout(wait)
  }, [moving])
  // What was told has arrived, or another one was chosen elsewhere.
  useEffect(() => setMoving(undefined), [value])
  return { day: moving ?? value, move: setMoving }
}
