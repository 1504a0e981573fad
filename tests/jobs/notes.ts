import * as z from 'zod'
import { newId } from '../../src/kit/id.ts'
import { jobOf } from '../../src/kit/jobs.ts'
import { insertWording, isNamed } from '../../src/rooms/views/store.ts'

/** Writes a note (a saved view of the operator) unless it is there: what is run twice comes to the same. */
export const writeNote = jobOf({
  name: 'test.write_note', title: { vi: 'Ghi một lần', en: 'Write once' }, payload: z.object({ name: z.string() }),
  run: async ({ asOperator, step }, { name }) => {
    step('note.before')
    await asOperator(1, async (work) => {
      if (await isNamed(work, { page: 'tasks', name })) return
      await insertWording(work, newId(), { page: 'tasks', name, search: '', sharedWith: null })
      step('note.within')
      work.record('views.saved', null, { name })
    })
    step('note.after')
  },
})

export const jobs = [writeNote]
