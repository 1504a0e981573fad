import type { MantineColorsTuple } from '@mantine/core'

/** Chàm, the indigo of acts and links. */
export const cham: MantineColorsTuple = [
  '#eef3fa', '#dae5f3', '#b6cbe6', '#8fafd8', '#6b95cb', '#4c7dbb', '#3767a4', '#274f86', '#1f406d', '#173154',
]

/** Neutral greys with a little blue, so that cards and page agree. */
export const gray: MantineColorsTuple = [
  '#f5f6f8', '#eceff3', '#e3e7ec', '#cfd6de', '#aeb8c4', '#8592a1', '#6b7684', '#5a6675', '#3c4653', '#1d2530',
]

/** The dark scheme, text first and deepest ground last, as Mantine counts it. */
export const dark: MantineColorsTuple = [
  '#e3e8ef', '#c4ccd7', '#a3afbd', '#7d8a9b', '#3b4656', '#2a3341', '#1b2330', '#171e28', '#10151d', '#0b0f15',
]
