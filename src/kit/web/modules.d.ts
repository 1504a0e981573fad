/// <reference types="vite/client" />

/** Paths and methods of the whole contract, made by vite.config.ts; holds no schema. */
declare module 'virtual:contract' {
  import type { AnyContractRouter } from '@orpc/contract'
  export const contract: AnyContractRouter
}

declare module '*.po' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}
