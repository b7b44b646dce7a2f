const longestId = 60
const linkingWords: ReadonlySet<string> = new Set(['and', 'for', 'in', 'of', 'the'])

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .match(/[a-z0-9]+/g) ?? []

/** `Development operations (DevOps) engineer`: what stands in brackets is the short form of the words before it. */
const shorten = (role: string): string => role.replace(/^.*\(([^)]+)\)/, '$1')

/** `analyst` and `analysis`, `designer` and `design` are one word here: their first five letters are the same. */
const isSameWord = (a: string, b: string): boolean =>
  a === b || (a.length >= 5 && a.slice(0, 5) === b.slice(0, 5))

/**
 * The id of a role level: `ddat`, the role, and the words that the level adds to it. `Senior data analyst` of
 * `Data analyst` is `ddat-data-analyst-senior`, `Head of data engineering` of `Data engineer` is
 * `ddat-data-engineer-head`, and the level named like its role has the role's words alone. An id too long loses whole
 * words at its end; one that is taken gets all words of the level, then a number. It rests on the two names alone
 * wherever it is not taken, so that a new release of the file keeps it.
 */
export function makeDdatRoleId(role: string, level: string, isTaken: (id: string) => boolean): string {
  const roleWords = wordsOf(shorten(role))
  const levelWords = wordsOf(level)
  const added = levelWords.filter(
    (word) => !linkingWords.has(word) && !roleWords.some((known) => isSameWord(word, known)),
  )
  const short = join([...roleWords, ...added])
  if (!isTaken(short)) return short
  const long = join([...roleWords, ...levelWords])
  if (!isTaken(long)) return long
  for (let count = 2; ; count++) {
    const id = `${long.slice(0, longestId - 5).replace(/-$/, '')}-${count}`
    if (!isTaken(id)) return id
  }
}

function join(words: readonly string[]): string {
  const kept = ['ddat', ...words]
  while (kept.length > 2 && kept.join('-').length > longestId) kept.pop()
  return kept.join('-').slice(0, longestId)
}
