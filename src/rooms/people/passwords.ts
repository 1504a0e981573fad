import { hash, verify } from '@node-rs/argon2'

/** argon2id as OWASP recommends it: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash to store for a password. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

/** Whether the password fits the hash; an account without one costs the same time and never fits. */
export const fitsPassword = async (stored: string | null | undefined, password: string): Promise<boolean> => {
  const fits = await verify(stored ?? await nobodysHash(), password.normalize('NFC'))
  return fits && Boolean(stored)
}

let made: Promise<string> | undefined
const nobodysHash = () => (made ??= hashPassword('nobody has this password'))
