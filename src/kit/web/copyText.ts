/** Puts a text on the clipboard, also one that has to be fetched first; false when the browser refuses. */
export const copyText = async (text: string | Promise<string>): Promise<boolean> => {
  try {
    if (!isSecureContext) return copyBySelection(await text)
    // A text that is still on its way keeps the click that asked for it only when it is handed over as a promise.
    if (typeof text !== 'string' && typeof ClipboardItem === 'function') await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text.then((ready) => new Blob([ready], { type: 'text/plain' })) })])
    else await navigator.clipboard.writeText(await text)
    return true
  } catch {
    return copyBySelection(await text)
  }
}

/** Offices reach the server by http in their own network, where there is no clipboard to write to. */
const copyBySelection = (text: string): boolean => {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}
