import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fold } from '../../src/kit/words.ts'

/** A screen in a light: what a picture is taken of. */
export interface Kind { theme: 'light' | 'dark'; width: 1440 | 390 }

/** The four pictures of every page. */
export const kinds: Kind[] = [{ theme: 'light', width: 1440 }, { theme: 'light', width: 390 }, { theme: 'dark', width: 1440 }, { theme: 'dark', width: 390 }]

/** Where all pictures lie. */
export const pictures: string = fileURLToPath(new URL('../../docs/pictures', import.meta.url))

/** Where the pages of issued papers lie. */
export const paperPictures: string = join(pictures, 'papers')

/** Where the pictures of one kind lie: docs/pictures/light/1440. */
export const folder = ({ theme, width }: Kind): string => join(pictures, theme, String(width))

/** A place's picture: its name without marks. */
export const nameOf = (kind: Kind, place: { name: string }): string => join(folder(kind), `${slugOf(place.name)}.webp`)

const slugOf = (name: string) => fold(name).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
