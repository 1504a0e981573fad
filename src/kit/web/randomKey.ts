/** A new key of a change. crypto.randomUUID exists on secure origins only, and an office may serve plain http inside its own network. */
export const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
