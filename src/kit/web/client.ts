import { type Client, createORPCClient, type NestedClient } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { contract } from 'virtual:contract'
import { spokenLanguage } from './words.ts'

export interface CallOptions {
  signal?: AbortSignal
  /** The Idempotency-Key of a change: the same key is done once, however often it is sent. */
  key?: string
  /** Whose change it is: where somebody else is signed in by now, the server refuses it. */
  person?: string
}

/** One operation of the API: call it, or name it by its path. */
export interface Operation<In, Out> {
  (input: In, options?: CallOptions): Promise<Out>
  readonly path: readonly [room: string, name: string]
}

/** The operations of a room, typed by its contract. */
export type Api<C extends AnyContractRouter> = {
  readonly [K in keyof ContractRouterClient<C, CallContext>]: ContractRouterClient<C, CallContext>[K] extends Client<
    infer _Context, infer In, infer Out, infer _Error
  >
    ? Operation<In, Out>
    : never
}

/** The typed operations of a room: `apiOf<typeof tasks>('tasks').readTask`. Only the type of the contract is needed, so no schema is loaded. */
export const apiOf = <C extends AnyContractRouter>(room: string): Api<C> => {
  const made = new Map<string, Operation<unknown, unknown>>()
  return new Proxy({} as Api<C>, {
    get: (_, name: string) => {
      const known = made.get(name)
      if (known) return known
      const operation = operationAt(room, name)
      made.set(name, operation)
      return operation
    },
  })
}

interface CallContext {
  key?: string
  person?: string
}

const operationAt = (room: string, name: string): Operation<unknown, unknown> => {
  const call = (input: unknown, { signal, key, person }: CallOptions = {}) => {
    const procedure = (client[room] as NestedClient<CallContext>)[name as never] as Client<CallContext, unknown, unknown, Error>
    return procedure(input, { ...(signal && { signal }), context: { ...(key && { key }), ...(person && { person }) } })
  }
  return Object.assign(call, { path: [room, name] as const })
}

const link = new OpenAPILink<CallContext>(contract, {
  url: () => `${location.origin}/api`,
  headers: ({ context }) => ({
    'accept-language': spokenLanguage(),
    ...(context.key && { 'idempotency-key': context.key }),
    ...(context.person && { 'guong-person': context.person }),
  }),
  fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
})

const client: Record<string, NestedClient<CallContext>> = createORPCClient(link)
