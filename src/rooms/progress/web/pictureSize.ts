/** How many points a picture has, read from its first bytes (PNG, JPEG, WebP) before anything is drawn; undefined when they do not say. */
export const pictureSize = (bytes: Uint8Array): { width: number; height: number } | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 30) return undefined
  if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (view.getUint16(0) === 0xffd8) return jpegSize(view)
  return view.getUint32(8) === 0x57454250 ? webpSize(view) : undefined
}

/** The most points that are drawn: a phone holds four bytes for each. */
export const mostPoints = 60_000_000

const jpegSize = (view: DataView) => {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

const webpSize = (view: DataView) => {
  const kind = view.getUint32(12)
  if (kind === 0x56503858) return { width: 1 + three(view, 24), height: 1 + three(view, 27) }
  if (kind === 0x56503820) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  const packed = view.getUint32(21, true)
  return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >> 14) & 0x3fff) }
}

const three = (view: DataView, at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
