import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const refusalOf = (env: Record<string, string>) => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('every setting was accepted')
}

test('with no setting at all the demo province is served on this machine alone, on its own day', () => {
  expect(readConfig({})).toEqual({
    port: 4000, host: '127.0.0.1', url: 'http://127.0.0.1:4000', dataFolder: resolve('data'),
    demo: true, today: null, databaseUrl: null, logLevel: 'info', jobsAtOnce: 2, largestCsv: 1024 * 1_048_576, partitions: 0, connections: null, replica: null, dieAt: null, mail: null,
  })
})

test('an installation without the demo lives in the real day', () => {
  expect(readConfig({ GUONG_DEMO: '0' })).toMatchObject({ demo: false, today: null })
  expect(readConfig({ GUONG_DEMO: '0', GUONG_TODAY: '2026-02-28' })).toMatchObject({ today: '2026-02-28' })
})

test('an empty setting is as good as none', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4000, databaseUrl: null })
})

test.each([
  ['PORT', 'tám mươi'], ['PORT', '65536'], ['PORT', '-1'], ['PORT', '40.5'], ['HOST', 'a b'], ['GUONG_DEMO', 'yes'], ['GUONG_URL', 'guong.vn'],
  ['GUONG_URL', 'https://guong.vn/app'], ['GUONG_TODAY', '30/06/2023'], ['GUONG_TODAY', '2023-02-30'], ['DATABASE_URL', 'mysql://x/y'], ['GUONG_LOG', 'loud'], ['GUONG_JOBS', 'all'], ['GUONG_POOL', '0'], ['GUONG_CSV_MB', '0'], ['GUONG_DIE_AT', 'job.begun'], ['GUONG_SMTP_URL', 'http://mail'], ['GUONG_MAIL_FROM', 'guong'],
])('%s=%s is refused with what to write instead', (name, value) => {
  const error = refusalOf({ [name]: value })
  expect(error.code).toBe('invalid_setting')
  expect(error.vi).toMatch(new RegExp(`^${name}.* không dùng được: `))
  expect(error.en).toContain('cannot be used')
})

test('all wrong settings are named at once', () => {
  expect(refusalOf({ PORT: 'x', GUONG_DEMO: 'x' }).vi.split('\n')).toHaveLength(2)
})

test('a password in a wrong database address is not repeated', () => {
  expect(refusalOf({ DATABASE_URL: 'mysql://guong:bi-mat@may/csdl' }).message).not.toContain('bi-mat')
})

test('an address behind a proxy is what the links use', () => {
  expect(readConfig({ GUONG_URL: 'https://guong.tinh.vn/', HOST: '0.0.0.0' }).url).toBe('https://guong.tinh.vn')
  expect(readConfig({ HOST: '::1' }).url).toBe('http://[::1]:4000')
})

test('a mail server is named with who letters are from; their ids carry the sender\'s domain', () => {
  expect(readConfig({ GUONG_SMTP_URL: 'smtp://guong:secret@mail.tinh.vn:587', GUONG_MAIL_FROM: 'Gương Lam Sơn <guong@lamson.gov.vn>' }).mail).toEqual({ server: 'smtp://guong:secret@mail.tinh.vn:587', from: 'Gương Lam Sơn <guong@lamson.gov.vn>', domain: 'lamson.gov.vn' })
  expect(refusalOf({ GUONG_SMTP_URL: 'mail:secret' }).message).not.toContain('secret')
})
