import type { Mentioned } from '../contract.ts'
import { mentionOf, piecesOf } from '../rules.ts'

/** A stored text as it is written: names in place of ids. */
export const asWritten = (text: string, mentions: Mentioned[]): string =>
  piecesOf(text).map(({ text: piece, personId }) => (personId === undefined ? piece : `@${mentions.find(({ id }) => id === personId)?.name ?? ''}`)).join('')

/** Persons as they are called in a text being written: who is called like one before him has his post, or a number, behind the name. */
export const calledApart = (mentions: (Mentioned & { note?: string })[]): Mentioned[] =>
  mentions.reduce<Mentioned[]>((told, { id, name, note }) => {
    const alike = told.filter((one) => one.id !== id && (one.name === name || one.name.startsWith(`${name} (`))).length
    return [...told, { id, name: alike === 0 ? name : `${name} (${note && alike === 1 ? note : alike + 1})` }]
  }, [])

/** What was written as it is stored: names that were picked become ids, the longest first, so that one name inside another is not cut. */
export const asStored = (written: string, picked: Mentioned[]): string =>
  picked.toSorted((a, b) => b.name.length - a.name.length).reduce((text, { id, name }) => text.replaceAll(`@${name}`, mentionOf(id)), written)

/** The name being typed before the caret ('@ngu'), undefined when none is: after an @ at the begin of a word, and not a name that was picked already. */
export const nameBefore = (written: string, caret: number, picked: Mentioned[]): { from: number; typed: string } | undefined => {
  const before = written.slice(0, caret)
  const found = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(before)
  const typed = found?.[1]
  if (typed === undefined || /\s$/u.test(typed) && typed.trim() === '') return undefined
  if (picked.some(({ name }) => typed.startsWith(name)) || typed.split(' ').length > 5) return undefined
  return { from: caret - typed.length - 1, typed }
}
