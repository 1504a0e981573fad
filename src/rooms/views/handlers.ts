import { handlersOf } from '../../kit/operation.ts'
import { views } from './contract.ts'
import { change, remove, restore, save } from './keeping.ts'
import * as store from './store.ts'

export const viewsHandlers = handlersOf(views, {
  listViews: async (work, { page }) => ({ views: await store.viewsOf(work, page), ...(await store.shelfOf(work, page) ?? { order: [], opensWith: null }) }),
  saveView: async (work, input) => ({ id: await save(work, input) }),
  changeView: async (work, input) => {
    await change(work, input)
    return { done: true as const }
  },
  deleteView: async (work, { id }) => {
    await remove(work, id)
    return { done: true as const }
  },
  restoreView: async (work, { id }) => {
    await restore(work, id)
    return { done: true as const }
  },
  arrangeViews: async (work, shelf) => {
    const id = await store.writeShelf(work, shelf)
    work.record('views.arranged', id, shelf)
    return { done: true as const }
  },
})
