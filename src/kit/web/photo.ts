/** The longest side of a photo that is sent, and how finely it is written. */
const LONGEST = 2000
const FINENESS = 0.8

/** A photo made small on the device: upright, at most 2000 pixels, and, being drawn anew, without the place and camera it was taken with. Other files stay as they are; of a picture this browser can not draw nobody knows what it tells, so there is no file. */
export const shrinkPhoto = async (file: File): Promise<File | undefined> => {
  if (!isPhoto(file)) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return undefined
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  // Screenshots stay sharp and see-through; photographs become JPEG on white.
  const type = file.type === 'image/png' && file.size < 1_000_000 ? 'image/png' : 'image/jpeg'
  if (type === 'image/jpeg') {
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
  }
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, type, FINENESS) })
  return drawn ? new File([drawn], type === 'image/jpeg' ? file.name.replace(/\.\w+$/, '.jpg') : file.name, { type }) : undefined
}

// A phone's own kind of picture often comes without a type, or with one of its own.
const isPhoto = ({ type, name }: File) => (type.startsWith('image/') && !['image/gif', 'image/svg+xml'].includes(type)) || /\.(hei[cf]|jpe?g|png|webp|avif|tiff?|dng)$/i.test(name)
