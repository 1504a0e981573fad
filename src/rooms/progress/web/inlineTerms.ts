/** The terms of a task that can be edited in the cells of a list. */
export type InlineField = 'title' | 'dueOn' | 'plan'
