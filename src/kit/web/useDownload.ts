import { useMutation } from '@tanstack/react-query'
import type { Operation } from './client.ts'
import { refusalOf, type Refusal } from './refusal.ts'

export interface Download<In> {
  start: (input: In) => void
  waiting: boolean
  refusal: Refusal | undefined
}

/** Asks an operation that answers with a file and saves it under the name the server gave. */
export const useDownload = <In>(operation: Operation<In, File>): Download<In> => {
  const mutation = useMutation({ mutationFn: async (input: In) => save(await operation(input)) })
  return {
    start: (input) => mutation.mutate(input),
    waiting: mutation.isPending,
    refusal: mutation.error ? refusalOf(mutation.error) : undefined,
  }
}

const save = (file: File) => {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
