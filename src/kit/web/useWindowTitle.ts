import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { formatDay } from '../dates.ts'
import { announce } from './announce.ts'
import { knownDayOf } from './scope.ts'
import { useScope } from './useScope.ts'

/** Names the window after the page and tells screen readers where they are; a page of the past says so first. */
export const useWindowTitle = (title: string): void => {
  const { t } = useLingui()
  const { view, known, isPast } = useScope()
  const day = view.on ? formatDay(view.on) : known ? formatDay(knownDayOf(known)) : ''
  const spoken = isPast ? t`Xem lại ngày ${day}: ${title}` : title
  useEffect(() => {
    document.title = `${spoken} · Gương`
    announce(spoken)
  }, [spoken])
}
