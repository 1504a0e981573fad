/** A way to go by the keyboard. */
export interface GoKey {
  /** The key after g. */
  key: string
  href: string
  label: string
}

/** Opens the help sheet of the keyboard from anywhere. */
export const openKeyHelp = (): void => void dispatchEvent(new Event(KEY_HELP))

/** The event that asks for the help sheet. */
export const KEY_HELP = 'guong-key-help'
