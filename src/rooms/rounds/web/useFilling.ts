import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { notify } from '../../../kit/web/notices.ts'
import { focusBack } from '../../../kit/web/onceDrawn.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import { useUnsaved } from '../../../kit/web/useUnsaved.tsx'
import type { PartForm } from '../part-contract.ts'
import { roundsApi } from './api.ts'
import { rowsOf } from './filled.ts'
import { isSameWritten, type Written, writtenOf } from './written.ts'

/** A form while it is filled: what is written here, what of it is saved, and what was saved of it elsewhere meanwhile. What is written stays whatever comes back. */
export const useFilling = (partId: string, form: PartForm) => {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [base, setBase] = useState(() => held(form))
  const [written, setWritten] = useState(base.written)
  const [busy, setBusy] = useState(false)
  const { touch, settle, guard } = useUnsaved()
  const saving = useAct(roundsApi.saveFilling)
  const handing = useAct(roundsApi.handIn)
  const isNewer = !busy && (form.filling?.version ?? 0) > base.version
  const isUnsaved = !isSameWritten(written, base.written)
  useEffect(() => (isUnsaved ? touch() : settle()))
  const take = () => {
    setBase(held(form))
    setWritten(writtenOf(form))
  }
  if (isNewer && !isUnsaved) take()
  const save = async () => {
    const { cells, remark, reasons } = written
    const saved = await saving.run({ id: partId, formId: form.id, version: base.version, formVersion: form.version, rows: rowsOf(cells), remark: remark || null, reasons })
    if (saved) setBase({ version: saved.version, written })
    else void queries.invalidateQueries({ queryKey: [...roundsApi.readPart.path] })
    return saved
  }
  const alone = async <Out>(act: () => Promise<Out>) => {
    const pressed = document.activeElement
    handing.renew()
    setBusy(true)
    const out = await act()
    setBusy(false)
    // A button that waits lets the focus go.
    focusBack(pressed)
    return out
  }
  return {
    written, isUnsaved, guard, busy, isSaving: saving.sending, isHanding: handing.sending, refusal: handing.refusal ?? saving.refusal,
    write: (changes: Partial<Written>) => setWritten((now) => ({ ...now, ...changes })),
    save: () => alone(async () => {
      const saved = await save()
      if (saved) notify(t`Đã lưu ${form.code}; chưa gửi.`)
      return saved !== undefined
    }),
    send: () => alone(async () => {
      const saved = await save()
      const handed = saved && await handing.run({ id: partId, formId: form.id, version: saved.version })
      if (handed) notify(t`Đã gửi ${form.code}.`)
      return handed !== undefined
    }),
    /** What was saved elsewhere since this was begun, where something is written here besides. */
    elsewhere: isNewer && isUnsaved ? writtenOf(form) : null,
    take,
    keep: () => {
      saving.renew()
      setBase(held(form))
    },
  }
}

const held = (form: PartForm) => ({ version: form.filling?.version ?? 0, written: writtenOf(form) })
