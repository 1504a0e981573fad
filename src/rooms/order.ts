/** The rooms from ground to roof: a room may use the kit, itself and the public face of rooms before it. Checks, menus and docs read this list. */
export const order = ['rulebook', 'org', 'people', 'notices', 'views', 'tasks', 'progress', 'remarks', 'obstacles', 'duties', 'documents', 'reports', 'rounds', 'consolidation', 'desk', 'ladder', 'intake', 'reorganisation', 'jobs', 'audit'] as const

/** Every schema of the database: the kit's own, one of each room, and the queue of jobs. */
export const schemas: readonly string[] = ['kit', 'ledger', ...order, 'graphile_worker']

/** A room's name, which is also the name of its database schema. */
export type RoomName = (typeof order)[number]
