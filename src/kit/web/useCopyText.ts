import { useLingui } from '@lingui/react/macro'
import { copyText } from './copyText.ts'
import { notify } from './notices.ts'

/** Copies a text to paste into a chat, and says whether it went well. */
export const useCopyText = () => {
  const { t } = useLingui()
  return async (text: string | Promise<string>): Promise<void> => {
    if (await copyText(text)) notify(t`Đã chép, dán được vào tin nhắn.`)
    else notify(t`Trình duyệt không cho chép. Hãy bôi đen rồi chép tay.`, 'why')
  }
}
