import { loadavg } from 'node:os'
import { readPosting } from '../../src/domain/posting-reading'
import { buildRecognizer, type VocabularyEntry } from '../../src/domain/recognize'
import { judgeOrdinary } from '../../src/domain/recognize-ordinary'
import { Library } from '../../src/library/library'

const [names, postings, bytes] = [15_000, 1_000, 4_000]

const library = new Library('dist/library.db')
const words = library.listOrdinaryWords()
const shipped = library.listVocabulary()
/** The library's names, and made-up products after them where they are fewer. */
const entries: VocabularyEntry[] = Array.from({ length: names }, (_, index) => {
  const entry = shipped[index % shipped.length]
  if (entry === undefined) throw new Error('the library is empty')
  const name = index < shipped.length ? entry.name : `${entry.name} Kit${index}`
  return { ...entry, name, ordinary: judgeOrdinary(name, words) }
})

/** Sentences of a posting with names of the library in them, other ones in each. */
function makePosting(index: number): string {
  const nameAt = (step: number) => shipped[(index * 37 + step * 101) % shipped.length]?.name ?? ''
  let text = 'Data Analyst\n\nRequirements\n'
  for (let step = 0; text.length < bytes; step += 2) {
    text += `- Strong experience with ${nameAt(step)} and at least ${(step % 9) + 1} years of ${nameAt(step + 1)} in a team that works with people of many departments, who send their numbers each week.\n`
  }
  return text.slice(0, bytes)
}
const texts = Array.from({ length: postings }, (_, index) => makePosting(index))

const before = process.cpuUsage()
const start = performance.now()
const recognize = buildRecognizer(entries)
const built = performance.now()
let mentions = 0
for (const text of texts) mentions += recognize(text).length
const end = performance.now()
const { user, system } = process.cpuUsage(before)
let skills = 0
for (const text of texts)
  skills += readPosting({ text, title: undefined }, { recognize, findBroader: () => [] }).length
const levels = performance.now()
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2)
console.log(
  `${names} names: ${seconds(built - start)} s; ${postings} postings of ${bytes} characters: ${seconds(end - built)} s`,
)
console.log(
  `processor time ${seconds((user + system) / 1000)} s; load of the machine ${loadavg()[0]?.toFixed(1)}`,
)
console.log(
  `in all ${seconds(end - start)} s (mark 1.5), ${Math.round(process.resourceUsage().maxRSS / 1024)} MB (mark 250); ${mentions} mentions; with needs and levels, once more: ${seconds(levels - end)} s for ${skills} skills`,
)
