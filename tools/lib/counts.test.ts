import { expect, test } from 'vitest'
import { countPlaywright, countVitest } from './counts.mjs'

test('a failed test, a skipped one and a file that could not be loaded are counted as failed and named with their cause', () => {
  const report = { testResults: [
    { name: 'a.test.ts', status: 'failed', assertionResults: [
      { status: 'passed', fullName: 'một' }, { status: 'failed', fullName: 'hai', failureMessages: ['\u001B[31mError: khác\u001B[39m\n  at a.test.ts:1'] }, { status: 'skipped', fullName: 'ba' }] },
    { name: 'b.test.ts', status: 'failed', message: 'không mở được', assertionResults: [] },
  ] }
  expect(countVitest(report)).toEqual({ passed: 1, failed: 3, broken: ['a.test.ts › hai: Error: khác | at a.test.ts:1', 'a.test.ts › ba: skipped', 'b.test.ts: không mở được'] })
})

test('a journey that failed or was skipped is named with its project; an error outside any journey too', () => {
  const spec = (title: string, status: string, message?: string) => ({ file: '01.journey.ts', title, tests: [{ projectName: 'phone', status, results: [{ errors: message ? [{ message }] : [] }] }] })
  const report = {
    stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 1 }, errors: [{ message: 'hỏng ngoài' }],
    suites: [{ specs: [spec('qua', 'expected')], suites: [{ specs: [spec('trượt', 'unexpected', 'Error: không thấy'), spec('bỏ', 'skipped')] }] }],
  }
  expect(countPlaywright(report)).toEqual({ passed: 1, failed: 3, broken: ['[phone] 01.journey.ts › trượt: Error: không thấy', '[phone] 01.journey.ts › bỏ: skipped', 'hỏng ngoài'] })
})
