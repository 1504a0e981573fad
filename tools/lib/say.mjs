// Progress lines of the tools: quiet, in Vietnamese, with the time a long step takes. Plain JavaScript for Node 20 without packages.
const step = 15_000

/** Says what goes on while the act runs and how long it took; on a terminal the seconds count up. Nothing is said of an act shorter than `quietFor`. */
export async function during(what, act, { out = process.stdout, quietFor = 0 } = {}) {
  const begun = Date.now()
  const stop = show(what, begun, { out, quietFor })
  try {
    const result = await act()
    stop(`xong sau ${seconds(begun)}`)
    return result
  } catch (error) {
    stop(`hỏng sau ${seconds(begun)}`)
    throw error
  }
}

/** The time since then, as people write it in Vietnamese. */
export function seconds(begun) {
  return `${((Date.now() - begun) / 1000).toFixed(1).replace('.', ',')} giây`
}

function show(what, begun, { out, quietFor }) {
  let shown = false
  const line = end => (out.isTTY ? out.write(`\r\x1b[K• ${what}… ${end}`) : out.write(`• ${what}… ${end}\n`))
  const tick = () => {
    shown = true
    line(out.isTTY || Date.now() - begun > 1000 ? `${Math.round((Date.now() - begun) / 1000)} giây` : '')
  }
  const first = setTimeout(tick, quietFor)
  const timer = setInterval(() => Date.now() - begun >= quietFor && tick(), out.isTTY ? 1000 : step)
  return end => {
    clearTimeout(first)
    clearInterval(timer)
    if (shown) line(out.isTTY ? `${end}\n` : end)
  }
}
