import { projectFiles, textOf } from './sources.mjs'

// Written in pieces, so that this file does not find itself.
const places = [['registry.', 'npmjs'], ['"resolved', '":'], ['/work', '/main'], ['/work', '/shared'], ['/home', '/'], ['/root', '/'], ['.lib', 'rary/']].map(pieces => pieces.join(''))
const words = /\.(ts|tsx|mjs|js|json|md|sql|css|html|po|yml|yaml|sh|svg)$|^(\.ci\/run|\.npmrc|LICENSE)$/

/** Lines that name a registry's host or a folder of somebody's machine. */
export function foreignPlaces() {
  return projectFiles().filter(name => words.test(name)).flatMap(name =>
    textOf(name).split('\n').flatMap((line, at) => places.filter(place => line.includes(place)).map(place => `${name}:${at + 1} names ${place}`)))
}
