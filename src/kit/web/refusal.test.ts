import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { isSignedOut, refusalOf } from './refusal.ts'

test('a refusal keeps its code, its sentence and its complaints', () => {
  const error = new ORPCError('invalid_input', { status: 400, message: 'Có chỗ nhập chưa đúng.', data: { issues: [{ path: 'dueOn', message: 'Hãy ghi thời hạn.' }] } })
  expect(refusalOf(error)).toMatchObject({ code: 'invalid_input', status: 400, message: 'Có chỗ nhập chưa đúng.', issues: [{ path: 'dueOn', message: 'Hãy ghi thời hạn.' }] })
})

test('a path given in parts is one path', () => {
  const error = new ORPCError('invalid_input', { status: 400, message: '', data: { issues: [{ path: ['document', 'number'], message: 'Thiếu số.' }] } })
  expect(refusalOf(error).issues).toEqual([{ path: 'document.number', message: 'Thiếu số.' }])
})

test('silence is a refusal of its own', () => {
  expect(refusalOf(new TypeError('Failed to fetch'))).toEqual({ code: 'no_answer', status: 0, message: '', issues: [], data: undefined })
})

test('a wrong password is no ended session', () => {
  expect(isSignedOut(new ORPCError('wrong_sign_in', { status: 401, message: '' }))).toBe(false)
  expect(isSignedOut(new ORPCError('not_signed_in', { status: 401, message: '' }))).toBe(true)
})
