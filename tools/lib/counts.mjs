// Counting what really ran, from the reports of vitest and Playwright. A test that was skipped counts as failed.

/** Counts vitest's JSON report; a file that could not even be loaded is one failure. */
export function countVitest({ testResults = [] }) {
  const tests = testResults.flatMap(file => file.assertionResults)
  const passed = tests.filter(test => test.status === 'passed').length
  const unloaded = testResults.filter(file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed')).length
  return { passed, failed: tests.length - passed + unloaded }
}

/** Counts Playwright's JSON report; an error outside any test is one failure. */
export function countPlaywright({ stats = {}, errors = [] }) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats
  return { passed: expected, failed: unexpected + flaky + skipped + errors.length }
}
