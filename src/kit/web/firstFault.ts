/** Once the page has drawn the complaints, the first field that has one gets the focus; where none has, the sentence comes into sight. */
export const showFirstFault = (form: HTMLFormElement | null): void => {
  setTimeout(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error="true"] input')
    if (field) field.focus()
    else void form?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' })
  }, 30)
}
