import { useIsMutating } from '@tanstack/react-query'
import { intakeApi } from './api.ts'

/** Whether this page has sent something that takes long and waits for its answer. */
export const useWorking = (): boolean =>
  useIsMutating({ predicate: ({ options: { mutationKey = [] } }) => LONG.some(({ path }) => path[0] === mutationKey[0] && path[1] === mutationKey[1]) }) > 0

const LONG = [intakeApi.applyImport, intakeApi.undoImport, intakeApi.answerImport, intakeApi.understandSheet, intakeApi.correctCells, intakeApi.withdrawCorrections]
