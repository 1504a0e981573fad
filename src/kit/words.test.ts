import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closest, fold, matchesSearch, nameKey, sameName, similarity, tidy, tidyLines } from './words.ts'

test('stored text is NFC, one blank between words, nothing invisible', () => {
  expect(tidy('  Nguyễn\u00a0 Văn\tĐạt\u200b '.normalize('NFD'))).toBe('Nguyễn Văn Đạt')
  expect(tidy('abc\u202egpj.exe')).toBe('abcgpj.exe')
  expect(tidyLines('Dòng một \r\n\n\n\n dòng hai')).toBe('Dòng một\n\ndòng hai')
})

test.each([['Đảng bộ tỉnh Lam Sơn', 'dang bo tinh lam son'], ['ƯỚC MƠ', 'uoc mo'], ['Xóa nhà tạm'.normalize('NFD'), 'xoa nha tam'], ['m2', 'm2']])(
  '%s is searched as %s', (text, folded) => expect(fold(text)).toBe(folded))

test.each([['Hoà', 'Hòa', true], ['NGUYỄN  THỊ THUÝ', 'Nguyễn Thị Thúy', true], ['Trưởng phòng Tài chính - Kế hoạch', 'Trưởng phòng Tài chính – Kế hoạch', true],
  ['Nguyễn Thanh Thắng', 'Nguyễn Thành Thắng', false], ['Đạt', 'Dạt', false], ['Lê Văn Ba', 'Lê Văn', false]])(
  '%s and %s: the same name is %s', (left, right, same) => expect(sameName(left, right)).toBe(same))

test('a search finds beginnings of words without accents', () => {
  expect(matchesSearch('Bí thư Đảng ủy phường Đồng Lợi', 'dong loi')).toBe(true)
  expect(matchesSearch('Bí thư Đảng ủy phường Đồng Lợi', 'Đồng lợi bí')).toBe(true)
  expect(matchesSearch('Bí thư Đảng ủy phường Đồng Lợi', 'ong')).toBe(false)
  expect(matchesSearch('Bất kỳ', '')).toBe(true)
})

test('suggestions come best first and nothing far is suggested', () => {
  expect(closest('truong', ['trường', 'phòng', 'km'])).toEqual(['trường'])
  expect(closest('Bí thư Huyện ủy Thượng Lam', ['Bí thư Huyện ủy Hạ Lâm', 'Bí thư Huyện ủy Thượng Lâm', 'Giám đốc Sở Y tế'])[0]).toBe('Bí thư Huyện ủy Thượng Lâm')
})

test('folding and keys stand still when repeated, whatever the normal form', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    expect(fold(fold(text))).toBe(fold(text))
    expect(tidy(tidy(text))).toBe(tidy(text))
    expect(nameKey(text.normalize('NFD'))).toBe(nameKey(text.normalize('NFC')))
  }))
})

test('likeness is symmetric, between 0 and 1, and 1 for the same text', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (left, right) => {
    const likeness = similarity(left, right)
    expect(likeness).toBe(similarity(right, left))
    expect(likeness >= 0 && likeness <= 1).toBe(true)
    expect(similarity(left, left)).toBe(1)
  }))
})
