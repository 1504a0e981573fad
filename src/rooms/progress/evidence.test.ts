import { expect } from 'vitest'
import { assignHouses, pdf } from '../../../tests/harness/acts.ts'
import { refusalOf, test } from '../../../tests/harness/town.ts'

test('a file of evidence is handed over as a file: never opened as a page of ours, never guessed, never framed', async ({ town }) => {
  const { id } = await assignHouses(town)
  await town.as('binh.ccb').progress.reportProgress({ id, amount: '3', onDay: '2023-06-15', files: [pdf('Biên bản "số 1".pdf')] })
  const [evidence] = (await town.as('linh.btc').progress.readTask({ id })).entries[0]?.evidence ?? []
  const answer = await town.request('linh.btc', { method: 'GET', url: `/api/evidence/${evidence?.id}` })
  expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'no-store' })
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename=".*"; filename\*=utf-8''Bi%C3%AAn/)
})

test.for([
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'anh.svg', 'image/svg+xml'],
  ['a page', '<!doctype html><script>alert(1)</script>', 'bien-ban.html', 'text/html'],
  ['a page that claims to be a picture', '<html><script>alert(1)</script>', 'anh.png', 'image/png'],
] as const)('%s with a script in it is no evidence', async ([, content, name, type], { town }) => {
  const { id } = await assignHouses(town)
  expect(await refusalOf(town.as('binh.ccb').progress.reportProgress({ id, amount: '3', onDay: '2023-06-15', files: [new File([content], name, { type })] }))).toBe('file_refused')
})
