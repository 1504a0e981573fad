/** A form whose content is saved nowhere holds a place here as long as it is drawn. */
export const unsaved: Set<object> = new Set()

/** Whether anything on this page is filled in and not saved. */
export const isAnythingUnsaved = (): boolean => unsaved.size > 0
