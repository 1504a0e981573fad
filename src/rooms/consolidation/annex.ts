import type { Table } from '../../kit/papers/paper.ts'
import type { Facts } from './figuring.ts'
import type { Printer } from './printer.ts'
import type { TaskFacts } from './tasks.ts'

/** What annexes are made from. */
export interface Material { facts: Facts; printer: Printer; tasks: TaskFacts }

/** Makes an annex that will stand under a number: its title and its tables; none where it has nothing to say. */
export type Annex = (material: Material, number: string) => { title: string; tables: Table[] }

/** How many columns the widest of some tables has. */
export const cellsAcross = (tables: readonly Table[]): number => Math.max(0, ...tables.map(({ columns }) => columns.length))
