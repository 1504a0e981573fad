// Writes the Word template an office begins with into docs/templates, as the program hands it out.
import { mkdirSync, writeFileSync } from 'node:fs'
import { ownTemplate } from '../src/kit/papers/template-own.ts'

mkdirSync('docs/templates', { recursive: true })
writeFileSync('docs/templates/mau-van-ban.docx', await ownTemplate())
