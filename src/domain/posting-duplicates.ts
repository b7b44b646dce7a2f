/** The words of a text, so that neither space nor case nor bullets tell two copies apart. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** A copy may begin with this many words of its own: where and when it was found, for whom, by which name. */
const longestHeader = 80
/** A header of its own differs from its first words on; where the two begin alike, only so early a change is one. */
const fewestAlike = 4
const latestChange = 15
/** Less than this much in common proves nothing: short notes are alike by chance. */
const fewestCommon = 25

/**
 * Whether two texts are one posting: the same words to the end, after headers that may differ. A heading changed in the
 * text makes another posting.
 */
export function isSamePosting(a: readonly string[], b: readonly string[]): boolean {
  const longest = Math.max(a.length, b.length)
  const shortest = Math.min(a.length, b.length)
  let common = 0
  while (common < shortest && a[a.length - 1 - common] === b[b.length - 1 - common]) common += 1
  if (common === longest) return true
  let alike = 0
  while (alike < shortest - common && a[alike] === b[alike]) alike += 1
  const longestChange = alike < fewestAlike ? longestHeader : latestChange
  return common >= fewestCommon && longest - common <= longestChange && common * 2 >= longest
}
