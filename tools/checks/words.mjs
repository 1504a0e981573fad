import { projectFiles, sourceFiles, textOf } from './sources.mjs'

const call = /(?<![\w.])refusal\(\s*'(\w+)',\s*\d+,/g
const whole = /^refusal\(\s*'\w+',\s*\d+,\s*\{\s*vi:\s*(['"`])((?:\\.|(?!\1).)*)\1,\s*en:\s*(['"`])((?:\\.|(?!\3).)*)\3/

/** Refusals that do not say, in both languages and in whole sentences, what is the matter and what to do. A sentence that is only handed on ('{why}') is judged where it is made. */
export function poorRefusals(files = sourceFiles(), read = textOf) {
  return files.flatMap(name => [...read(name).matchAll(call)].flatMap(({ 1: code, index }) => {
    const [, , vi, , en] = whole.exec(read(name).slice(index)) ?? []
    if (!vi || !en) return [`${name}: the refusal ${code} has no sentence in both languages`]
    if (vi === '{why}') return []
    return [
      ...[vi, en].filter(sentence => !sentence.endsWith('.') && !sentence.endsWith('{why}')).map(sentence => `${name}: the refusal ${code} does not end with a full stop: ${sentence}`),
      ...(/[Hh]ãy |[Nn]hờ |\{why\}$/.test(vi) ? [] : [`${name}: the refusal ${code} does not say what to do: ${vi}`]),
    ]
  }))
}

/** Days typed into anything but the kit's own field, which alone is strict about day, month and year. */
export function foreignDayFields(files = sourceFiles(), read = textOf) {
  return files.filter(name => name !== 'src/kit/web/DayInput.tsx' && /import \{[^}]*\b(DateInput|DatePickerInput|DateTimePicker|MonthPickerInput)\b[^}]*\} from '@mantine\/dates'|type="date"/.test(read(name)))
    .map(name => `${name} takes a day with another field than kit/web/DayInput`)
}

/** Sentences that call the reader bạn: an office says đồng chí, or speaks of the thing alone. */
export function familiarWords(files = projectFiles().filter(name => /^(src\/.*\.tsx?|docs\/handbook\/.*\.md)$/.test(name)), read = textOf) {
  return files.flatMap(name => read(name).split('\n').flatMap((line, at) => /(?<!\p{L})bạn(?!\p{L})/iu.test(line) ? [`${name}:${at + 1} calls the reader bạn: ${line.trim()}`] : []))
}
