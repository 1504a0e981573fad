import { projectFiles, textOf } from './sources.mjs'

// A test that is skipped, left for later or run alone.
const left = /\.(skip|skipIf|runIf|fixme|todo|only)\(/

/** Tests that are not run everywhere they belong. A journey of one screen only is tagged @desk or @phone. */
export function skippedTests(files = projectFiles(), read = textOf) {
  return files.filter(name => /\.(test|journey)\.tsx?$|^tests\/.*\.tsx?$/.test(name)).flatMap(name =>
    read(name).split('\n').flatMap((line, at) => left.test(line) ? [`${name}:${at + 1} leaves a test out: ${line.trim()}`] : []))
}
