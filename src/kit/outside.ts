import type { LookupFunction } from 'node:net'
import http from 'node:http'
import https from 'node:https'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'

/** A message to a program outside: where, and what it says. */
export interface Posting { address: string; headers: Record<string, string>; body: string }

/** Why a message did not arrive. */
export type OutsideFailure = 'private_address' | 'redirected' | 'too_slow' | 'not_trusted' | 'not_reached' | 'refused'
/** What came of a message: the status it was answered with, where it was answered, and why it failed, where it did. */
export interface Posted { status: number | null; failure: OutsideFailure | null }

/** What tests change: who says which address a name has, how long an answer may take, which addresses are let through all the same. */
export interface Outside { lookup?: LookupFunction; milliseconds?: number; letThrough?: string[] }

/** Posts to an address outside, and never to one inside: the addresses a name has are looked at once, and the connection goes to one of those that were looked at. Nothing of the answer is read but its status; no redirect is followed. */
export const postOutside = ({ address, headers, body }: Posting, { lookup, milliseconds = 10_000, letThrough = [] }: Outside = {}): Promise<Posted> => new Promise((resolve) => {
  const isPlain = address.startsWith('http:')
  const agent = new (isPlain ? RequestFilteringHttpAgent : RequestFilteringHttpsAgent)({ allowIPAddressList: letThrough })
  const asked = (isPlain ? http : https).request(address, {
    method: 'POST', agent, maxHeaderSize: 16_384, signal: AbortSignal.timeout(milliseconds), ...(lookup ? { lookup } : {}),
    headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
  })
  const end = (posted: Posted) => {
    resolve(posted)
    asked.destroy()
    agent.destroy()
  }
  asked.once('response', ({ statusCode = 0 }) => { end({ status: statusCode, failure: failureOf(statusCode) }) })
  asked.on('error', (error) => { end({ status: null, failure: reasonOf(error) }) })
  asked.end(body)
})

const failureOf = (status: number): OutsideFailure | null => {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? 'redirected' : 'refused'
}

const reasonOf = (error: Error & { code?: string }): OutsideFailure => {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'too_slow'
  if (/is not allowed\. Because/.test(error.message)) return 'private_address'
  return /CERT|TLS|SSL|SELF_SIGNED|VERIFY/.test(error.code ?? '') ? 'not_trusted' : 'not_reached'
}

/** Why an address is none that can be posted to. */
export type AddressFault = 'not_an_address' | 'not_https' | 'with_credentials' | 'port_not_open' | 'inside'

/** Whether a text is an address outside, as far as it can be known without asking: https, no name or password in it, no port of another service, no machine of one's own. */
export const outsideAddress = (text: string): { address: string; fault: null } | { address: null; fault: AddressFault } => {
  const url = signs.test(text) || text.length > 500 ? null : URL.parse(text)
  if (!url) return faulty('not_an_address')
  if (url.protocol !== 'https:') return faulty('not_https')
  if (url.username || url.password) return faulty('with_credentials')
  if (url.port !== '' && Number(url.port) < 1024) return faulty('port_not_open')
  if (isInside(url.hostname)) return faulty('inside')
  url.hash = ''
  return url.href.length > 500 ? faulty('not_an_address') : { address: url.href, fault: null }
}

const faulty = (fault: AddressFault) => ({ address: null, fault })

/** Spaces and control signs, which a parser would quietly take out; and the backslash, which it would read as a slash. */
// oxlint-disable-next-line no-control-regex -- control signs are what is refused
const signs = /[\s\u0000-\u001f\u007f-\u009f\\]/

/** A name without a dot or of a local zone means a machine inside; numbers are judged when connecting as well. */
const isInside = (host: string) => host.startsWith('[') || /^[\d.]+$/.test(host) || !host.replace(/\.$/, '').includes('.') || /\.(localhost|local|internal|intranet|lan|home\.arpa)\.?$/.test(host)
