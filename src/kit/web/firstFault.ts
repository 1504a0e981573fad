import { onceDrawn } from './onceDrawn.ts'

/** Once the page has drawn the complaints, the first field that has one gets the focus; until one has, the sentence comes into sight. */
export const showFirstFault = (form: HTMLFormElement | null): void => {
  let isShown = false
  onceDrawn(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error="true"] input')
    if (field) field.focus()
    else if (!isShown) {
      const sentence = form?.querySelector('[role="alert"]')
      sentence?.scrollIntoView({ block: 'center' })
      isShown = Boolean(sentence)
    }
    return Boolean(field)
  })
}
