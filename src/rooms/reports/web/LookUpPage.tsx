import { Button, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { reportsApi } from './api.ts'

/** Tra cứu theo mã: a paper in the hand is found by the code at the foot of its pages. */
export const LookUpPage = () => {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const { data, error } = useRead(reportsApi.lookUpPaper, { code: code ?? '' }, { enabled: code !== null })
  const ask = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim()) setCode(typed.trim())
  }
  return (
    <Page narrow title={t`Tra cứu văn bản theo mã`} trail={<To href="/bao-cao"><Trans context="nav">Báo cáo</Trans></To>} note={t`Mã in ở chân mỗi trang văn bản, báo cáo do Gương lập.`}>
      <Panel>
        <form onSubmit={ask} style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'end' }}>
          <TextInput label={t`Mã tra cứu`} placeholder="7KQ2-M9XD" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" spellCheck={false} style={{ flex: '1 1 200px', maxWidth: 280 }} />
          <Button type="submit"><Trans>Tra cứu</Trans></Button>
        </form>
        {error && <div style={{ marginTop: 12 }}><ErrorNote error={error} /></div>}
      </Panel>
      {data && (
        <Panel title={data.code}>
          {data.rows.length === 0 && <p><Trans>Không có văn bản, báo cáo nào mang mã này trong những gì đồng chí được xem.</Trans></p>}
          <ul style={{ display: 'grid', gap: 12 }}>
            {data.rows.map(({ place, name, number, unit, issuedOn }) => (
              <li key={place} style={{ display: 'grid', gap: 4, fontSize: 13 }}>
                <To href={place}>{name}</To>
                <span style={{ color: 'var(--muted)', fontSize: 12 }}>{[number, unit, issuedOn ? t`ban hành ${formatDay(issuedOn)}` : t`chưa ban hành`].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <p style={{ fontSize: 13 }}><To href="/bao-cao/kiem-tra"><Trans>Có tệp trong tay: kiểm tra mọi con số và chữ ký số trong tệp</Trans></To></p>
    </Page>
  )
}
