import type * as z from 'zod'

/** A place of the input that is not right, with a Vietnamese sentence that says what to do. */
export interface Issue { path: string; message: string }

/** The issues of a failed validation, in our own sentences: the library's are half English. */
export const issuesOf = (error: z.ZodError, input: unknown): Issue[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), message: sentenceOf(issue, valueAt(input, issue.path)) }))

const valueAt = (input: unknown, path: PropertyKey[]) =>
  path.reduce<unknown>((value, key) => (value && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined), input)

const sentenceOf = (issue: z.core.$ZodIssue, value: unknown): string => {
  if (value === undefined || value === null || value === '') return 'Chưa nhập. Hãy nhập ô này.'
  switch (issue.code) {
    case 'too_small': return issue.origin === 'string' ? `Quá ngắn: cần ít nhất ${issue.minimum} ký tự.` : issue.origin === 'array' ? `Cần ít nhất ${issue.minimum} mục.` : `Phải từ ${issue.minimum} trở lên.`
    case 'too_big': return issue.origin === 'string' ? `Quá dài: nhiều nhất ${issue.maximum} ký tự.` : issue.origin === 'array' ? `Nhiều nhất ${issue.maximum} mục.` : `Phải từ ${issue.maximum} trở xuống.`
    case 'invalid_format': return formatSentence(issue.format)
    case 'invalid_value': return `Phải là một trong: ${issue.values.map(String).join(', ')}.`
    case 'unrecognized_keys': return `Không có ô nào tên ${issue.keys.join(', ')}.`
    case 'invalid_type': return `Sai kiểu dữ liệu: cần ${typeWord(issue.expected)}.`
    case 'custom': return issue.message
    default: return 'Giá trị không hợp lệ. Hãy kiểm tra lại ô này.'
  }
}

const formatSentence = (format: string) => {
  if (format === 'date') return 'Không phải ngày hợp lệ. Hãy nhập dạng 31/12/2026.'
  if (format === 'uuid') return 'Mã không hợp lệ. Hãy chọn lại từ danh sách.'
  return 'Viết chưa đúng dạng. Hãy kiểm tra lại ô này.'
}

const typeWord = (expected: string) => ({ string: 'chữ', number: 'số', boolean: 'có hoặc không', array: 'danh sách', object: 'nhóm thông tin', file: 'tệp' })[expected] ?? expected
