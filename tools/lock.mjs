// Completes package-lock.json: a registry copy may lack packages made for other systems, npm then leaves them out of the lock file,
// and `npm ci` refuses the lock on every machine. A stub (version, optional, os, cpu) for each makes it whole.
// Run after every change of dependencies: npm run lock
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony', 'aix', 'sunos', 'netbsd', 'openbsd']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const stubs = missingOptionals(lock.packages).map(({ place, name, version }) => [place, stubOf(name, version)])
lock.packages = Object.fromEntries([...Object.entries(lock.packages), ...stubs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${stubs.length} stubs added for other systems`)

function missingOptionals(packages) {
  const missing = new Map()
  for (const [folder, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = nearest(packages, folder, name)
      // A nested package may want another version of the same binding than the one at the top.
      if (found?.version === version || (found && !isExact(version))) continue
      const place = found ? `${folder}/node_modules/${name}` : `node_modules/${name}`
      if (isExact(version)) missing.set(place, { place, name, version })
      else throw new Error(`${name}@${version} has no exact version to write a stub for`)
    }
  }
  return [...missing.values()]
}

function nearest(packages, folder, name) {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const found = packages[`${at ? `${at}/` : ''}node_modules/${name}`]
    if (found) return found
    if (!at) return undefined
    if (!at.includes('/node_modules/')) at = ''
  }
}

function isExact(version) {
  return /^\d+\.\d+\.\d+/.test(version)
}

function stubOf(name, version) {
  const words = name.replace('win-', 'win32-').split(/[-/]/)
  const os = systems.filter(system => words.includes(system))
  const cpu = processors.filter(processor => words.includes(processor))
  const libc = words.some(word => word.startsWith('musl')) ? ['musl'] : words.some(word => word.startsWith('gnu')) ? ['glibc'] : []
  if (os.length + cpu.length === 0) throw new Error(`${name} does not say for which system it is`)
  return { version, optional: true, ...(cpu.length ? { cpu } : {}), ...(libc.length && os.includes('linux') ? { libc } : {}), ...(os.length ? { os } : {}) }
}
