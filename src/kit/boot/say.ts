/** Says a line to the person at the terminal. */
export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`)
}

/** Says what goes on, with the seconds counting up on a terminal, until the result is called. */
export const sayWhile = (what: string): { now: (step: string) => void; done: () => void } => {
  const begun = Date.now()
  let step = ''
  const write = (end: string) => process.stdout.write(process.stdout.isTTY ? `\r\x1b[K• ${what}… ${end}` : `• ${what}… ${end}\n`)
  const timer = setInterval(() => write(`${step} ${Math.round((Date.now() - begun) / 1000)} giây`), process.stdout.isTTY ? 1000 : 15_000)
  write('')
  return {
    now: next => {
      step = next
      if (process.stdout.isTTY) write(step)
    },
    done: () => {
      clearInterval(timer)
      write(`xong sau ${inSeconds(Date.now() - begun)}${process.stdout.isTTY ? '\n' : ''}`)
    },
  }
}

/** `1234` → `1,2 giây`. */
export const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} giây`
