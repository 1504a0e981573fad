/** The longest side of a photo that is sent, and how finely it is written. */
const LONGEST = 2000
const FINENESS = 0.8

/** A photo made small on the device: upright, at most 2000 pixels, and, being drawn anew, without the place and camera it was taken with. What this browser can not draw stays as it is. */
export const shrinkPhoto = async (file: File): Promise<File> => {
  if (!/^image\/(jpeg|png|webp|hei[cf])$/.test(file.type)) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return file
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return file
  // Screenshots stay sharp and see-through; photographs become JPEG on white.
  const type = file.type === 'image/png' && file.size < 1_000_000 ? 'image/png' : 'image/jpeg'
  if (type === 'image/jpeg') {
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
  }
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, type, FINENESS) })
  return drawn ? new File([drawn], type === 'image/jpeg' ? file.name.replace(/\.\w+$/, '.jpg') : file.name, { type }) : file
}
