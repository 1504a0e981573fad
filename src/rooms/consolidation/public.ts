/** What this room gives to verification: claims over forms of a round computed again, and its issued documents by the digest of their claims. */
export { formClaims } from './claims.ts'
