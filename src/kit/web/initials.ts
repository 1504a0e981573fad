/** Two letters for a Vietnamese name: the middle or family name's and the given name's ('Hà Thị Minh' → 'TM'). */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  return words.slice(-2).map((word) => word.slice(0, 1).toLocaleUpperCase('vi')).join('')
}
