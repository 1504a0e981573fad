import { sourceFiles, textOf } from './sources.mjs'

const faces = /^src\/(kit\/(?!web\/).*|rooms\/[^/]+\/(rules|public|figures))\.tsx?$/

/** Exports that others build on and that do not say, in the line above, what they promise. */
export function unpromised() {
  return sourceFiles().filter(name => faces.test(name)).flatMap(name => {
    const lines = textOf(name).split('\n')
    return lines.flatMap((line, at) => {
      const makes = /^export (?:declare )?(?:const|function|async function|class|abstract class|interface|type) (\w+)/.exec(line)
      return makes && !lines[at - 1]?.trim().endsWith('*/') && !isTypeOfSameName(lines, makes[1], at) ? [`${name}:${at + 1} ${makes[1]} does not say what it promises`] : []
    })
  })
}

/** A schema and its type share the name and the promise. */
function isTypeOfSameName(lines, name, at) {
  return lines[at].startsWith('export type') && lines.slice(0, at).some(line => line.startsWith(`export const ${name} `))
}
