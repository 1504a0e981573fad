import { Button, Textarea } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { cellsOfText, pastedCells } from '../../../kit/web/pastedCells.ts'

/** Where cells are pasted; text typed or pasted as text is taken with the button. */
export const PasteBox = ({ onCells, sending }: { onCells: (rows: string[][]) => void; sending: boolean }) => {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const take = (rows: string[][]) => {
    if (rows.length > 0) onCells(rows.slice(0, 520))
  }
  return (
    <>
      <Textarea
        label={t`Dán các ô vào đây`}
        description={t`Tối đa 500 dòng. Việc: họ và tên hoặc mã cán bộ, nội dung việc, đơn vị tính, kế hoạch năm, thời hạn. Kết quả: mã việc, lũy kế, đang thực hiện, ngày, minh chứng.`}
        minRows={6} autosize maxRows={14} value={text} disabled={sending}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const rows = pastedCells(event.clipboardData)
          if (rows.length === 0) return
          event.preventDefault()
          setText(event.clipboardData.getData('text/plain'))
          take(rows)
        }}
      />
      <Button mt="sm" loading={sending} disabled={!text.trim()} onClick={() => take(cellsOfText(text))}><Trans>Đọc các ô</Trans></Button>
    </>
  )
}
