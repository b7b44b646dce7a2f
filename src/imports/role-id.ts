const longestId = 60

/** `onet`, `Data Scientists` -> `onet-data-scientists`, cut between words; with a number where it is taken. */
export function makeRoleId(source: string, name: string, isTaken: (id: string) => boolean): string {
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f'’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  const kept = [source, ...(words.length > 0 ? words : ['role'])]
  while (kept.length > 2 && kept.join('-').length > longestId) kept.pop()
  const id = kept.join('-').slice(0, longestId)
  if (!isTaken(id)) return id
  for (let count = 2; ; count++) {
    const numbered = `${id.slice(0, longestId - 5).replace(/-$/, '')}-${count}`
    if (!isTaken(numbered)) return numbered
  }
}
