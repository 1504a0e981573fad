// The steps of npm test: each says its name, its time and what it counted; a failing one does not stop the next.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { collect, root } from './processes.mjs'
import { seconds } from './say.mjs'

const reports = join(root, '.work/reports')
const limit = 35 * 60_000

/** A step that is one check: passed when the program ends with 0; what it says is shown when it fails. */
export function check(name, what, words) {
  return { name, what, run: async () => {
    const { status, output } = await collect(process.execPath, words)
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output: status === 0 ? '' : output }
  } }
}

/** A step that counts by itself: the act gives back the problems it found, each a sentence. */
export function ownCheck(name, what, act) {
  return { name, what, run: async () => {
    const problems = await act()
    return { passed: problems.length === 0 ? 1 : 0, failed: problems.length === 0 ? 0 : 1, output: problems.map(problem => `  ${problem}`).join('\n') }
  } }
}

/** A step of many tests, shown as they run, counted and named from the runner's own JSON report. Those of one `group` run at the same time. */
export function runner({ name, what, words, count, group, env = async () => ({}) }) {
  return { name, what, group, run: async () => {
    mkdirSync(reports, { recursive: true })
    const report = join(reports, `${name}.json`)
    rmSync(report, { force: true })
    const status = await show(words(report), { ...process.env, ...await env(report) })
    const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
    return { ...counted, ...faultOfRun(counted, status) }
  } }
}

/** Runs the steps one after the other, neighbours of one `group` at the same time, and gives back the sums. */
export async function runAll(steps) {
  const sums = { passed: 0, failed: 0 }
  for (const together of groupsOf(steps)) {
    for (const step of await Promise.all(together.map(runOne))) {
      sums.passed += step.passed
      sums.failed += step.failed
    }
  }
  return sums
}

async function runOne(step) {
  const begun = Date.now()
  console.log(`\n▸ ${step.what}`)
  const end = await step.run().catch(error => ({ passed: 0, failed: 1, output: error.message }))
  if (end.output) console.log(end.output.trimEnd())
  console.log(`${end.failed === 0 ? '✓' : '✗'} ${step.name}: ${end.passed} passed, ${end.failed} failed, ${seconds(begun)}`)
  return Object.assign(step, { broken: [], ...end })
}

function groupsOf(steps) {
  const groups = []
  for (const step of steps) {
    const before = groups.at(-1)
    if (step.group && before?.[0].group === step.group) before.push(step)
    else groups.push([step])
  }
  return groups
}

/** A run that found no test, or ended badly although every test passed, is a failure too. */
function faultOfRun({ passed, failed }, status) {
  if (passed + failed === 0) return { failed: 1, output: 'Không có thử nghiệm nào chạy (no test ran).' }
  if (status !== 0 && failed === 0) return { failed: 1, output: `Mọi thử nghiệm đều qua nhưng chương trình kết thúc với mã ${status} (all passed, but the runner ended with ${status}).` }
  return {}
}

function show(words, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
    const timers = [[limit, 'SIGTERM'], [limit + 30_000, 'SIGKILL']].map(([after, name]) => setTimeout(() => {
      console.log(`\nQuá ${limit / 60_000} phút chưa xong: dừng (took too long: stopped, ${name}).`)
      child.kill(name)
    }, after))
    child.on('error', reject)
    child.on('close', status => {
      timers.forEach(clearTimeout)
      resolve(status)
    })
  })
}
