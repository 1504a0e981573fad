export interface Notice {
  id: number
  sentence: string
  /** 'done' for an act carried out, 'why' for one that is not possible and the reason. */
  kind: 'done' | 'why'
  /** What can still be done about it: taking it back. */
  act?: NoticeAct | undefined
}

export interface NoticeAct {
  label: string
  run: () => void
}

/** Says for some seconds that something is done, or why it can not be. */
export const notify = (sentence: string, kind: Notice['kind'] = 'done', act?: NoticeAct): void => {
  last += 1
  const notice = { id: last, sentence, kind, act }
  show([...shown, notice].slice(-3))
  setTimeout(() => dismiss(notice.id), act ? 12_000 : 6000)
}

/** Takes a notice away before its time. */
export const dismiss = (id: number): void => show(shown.filter((notice) => notice.id !== id))

/** The notices on screen, for the component that shows them. */
export const currentNotices = (): Notice[] => shown

/** Calls back when notices change; answers how to stop. */
export const watchNotices = (changed: () => void): (() => void) => {
  watchers.add(changed)
  return () => void watchers.delete(changed)
}

let shown: Notice[] = []
let last = 0
const watchers = new Set<() => void>()

const show = (notices: Notice[]) => {
  shown = notices
  for (const changed of watchers) changed()
}
