import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { buildRecognizer, type Mention, type VocabularyEntry } from '../../src/domain/recognize'
import { judgeOrdinary } from '../../src/domain/recognize-ordinary'
import { nameTechnology } from '../../src/domain/recognize-technology'
import { Library } from '../../src/library/library'

export interface Vocabulary {
  name: string
  entries: VocabularyEntry[]
  recognize: (text: string) => Mention[]
}

/** The library; with O*NET's technologies; with an ESCO file of skills, where one is named. */
export function loadVocabularies(technologies: string, esco: string | undefined): Vocabulary[] {
  const library = new Library('dist/library.db')
  const words = library.listOrdinaryWords()
  const mark = (entry: Omit<VocabularyEntry, 'ordinary'>): VocabularyEntry => ({
    ...entry,
    ordinary: judgeOrdinary(entry.name, words),
  })
  const shipped = library.listVocabulary().map(mark)
  const idOf = (name: string) => library.findSkillIdByName(name)
  const withEntries = (name: string, entries: VocabularyEntry[]): Vocabulary => ({
    name,
    entries,
    recognize: buildRecognizer(entries),
  })
  const onet = readTechnologies(technologies).flatMap((example) =>
    [example, ...nameTechnology(example, words)].map((name): VocabularyEntry => {
      const entry = mark({ skillId: idOf(example) ?? `onet:${example}`, name, category: 'tool' })
      return name === example ? entry : { ...entry, ordinary: entry.ordinary ?? 'known' }
    }),
  )
  const vocabularies = [
    withEntries('library', shipped),
    withEntries('library + O*NET', [...shipped, ...onet]),
  ]
  if (esco !== undefined) {
    const skills = readEsco(esco).map(({ id, name }) =>
      mark({ skillId: idOf(name) ?? id, name, category: 'technical' }),
    )
    vocabularies.push(withEntries('library + ESCO', [...shipped, ...skills]))
  }
  return vocabularies
}

/** The second column of O*NET's tab-separated text: an example of a technology, each once. */
function readTechnologies(file: string): string[] {
  if (!existsSync(file)) throw new Error(`${file} is missing: O*NET's Technology Skills.txt`)
  const lines = readFileSync(file, 'utf8').split(/\r?\n/).slice(1)
  return [...new Set(lines.map((line) => line.split('\t')[1]?.trim() ?? '').filter((name) => name !== ''))]
}

/** preferredLabel and altLabels of ESCO's skills_en.csv. */
function readEsco(file: string): { id: string; name: string }[] {
  const rows = parse(readFileSync(file, 'utf8'), { columns: true, bom: true, relax_column_count: true })
  return (rows as Record<string, string>[]).flatMap((row) => {
    const id = row.conceptUri ?? row.preferredLabel ?? ''
    const names = [row.preferredLabel ?? '', ...(row.altLabels ?? '').split('\n')]
    return names
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .flatMap((name) => [name, name.replace(/ \([^)]*\)$/, '')])
      .map((name) => ({ id, name }))
  })
}
