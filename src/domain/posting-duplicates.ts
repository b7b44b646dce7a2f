/** The words of a text, so that neither space nor case nor bullets tell two copies apart. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** A copy may begin with this many words of its own: where and when it was found, for whom, by which name. */
const longestHeader = 80
/** Less than this much in common proves nothing: short notes are alike by chance. */
const fewestCommon = 25

/** Whether two texts are one posting: the same words to the end, after headers that may differ. */
export function isSamePosting(a: readonly string[], b: readonly string[]): boolean {
  const longest = Math.max(a.length, b.length)
  const shortest = Math.min(a.length, b.length)
  let common = 0
  while (common < shortest && a[a.length - 1 - common] === b[b.length - 1 - common]) common += 1
  if (common === longest) return true
  return common >= fewestCommon && longest - common <= longestHeader && common * 2 >= longest
}
