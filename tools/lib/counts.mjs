// Counting what really ran, from the reports of vitest and Playwright. A test that was skipped counts as failed.

/** Counts vitest's JSON report and names what failed; a file that could not even be loaded is one failure. */
export function countVitest({ testResults = [] }) {
  const tests = testResults.flatMap(file => file.assertionResults.map(test => ({ ...test, file: file.name })))
  const broken = tests.filter(test => test.status !== 'passed').map(test => `${test.file} › ${test.fullName}: ${firstLines(test.failureMessages?.[0] ?? test.status)}`)
  const unloaded = testResults.filter(file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed')).map(file => `${file.name}: ${firstLines(file.message)}`)
  return { passed: tests.length - broken.length, failed: broken.length + unloaded.length, broken: [...broken, ...unloaded] }
}

/** Counts Playwright's JSON report and names what failed; an error outside any test is one failure. */
export function countPlaywright({ stats = {}, suites = [], errors = [] }) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats
  const broken = suites.flatMap(specsOf).flatMap(spec => spec.tests.filter(test => test.status !== 'expected').map(test =>
    `[${test.projectName}] ${spec.file} › ${spec.title}: ${firstLines(test.results.flatMap(result => result.errors)[0]?.message ?? test.status)}`))
  return { passed: expected, failed: unexpected + flaky + skipped + errors.length, broken: [...broken, ...errors.map(error => firstLines(error.message))] }
}

const specsOf = suite => [...suite.specs ?? [], ...(suite.suites ?? []).flatMap(specsOf)]

const firstLines = text => String(text).replace(/\u001B\[[0-9;]*m/g, '').split('\n').map(line => line.trim()).filter(Boolean).slice(0, 6).join(' | ').slice(0, 600)
