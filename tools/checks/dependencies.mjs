import { collect, root } from '../lib/processes.mjs'
import { join } from 'node:path'
import { sourceFiles } from './sources.mjs'

/** Breaches of the law of dependency below `src` of the folder, and source files the tool did not look at. */
export async function breaches(folder = root, files = sourceFiles()) {
  const { output } = await collect(process.execPath, [join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
  const { modules, summary } = JSON.parse(output)
  const seen = new Set(modules.map(({ source }) => source))
  return [
    ...summary.violations.map(({ rule, from, to, cycle }) => `${rule.name}: ${from} → ${cycle?.map(step => step.name ?? step).join(' → ') ?? to}`),
    ...files.filter(name => !seen.has(name)).map(name => `${name} was not looked at`),
  ]
}
