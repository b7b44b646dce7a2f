import { judgeOrdinary, type OrdinaryWords } from './recognize-ordinary'

/** Makers whose name people leave out before the name of the product. */
const makers = new RegExp(
  `^(?:${[
    ...[
      'Microsoft',
      'Oracle',
      'IBM',
      'Adobe',
      'Apache',
      'Google',
      'Apple',
      'Autodesk',
      'Atlassian',
      'SAP',
      'Intuit',
    ],
    ...[
      'ESRI',
      'The MathWorks',
      'StataCorp',
      'Dassault Systemes',
      'Corel',
      'Bentley',
      'National Instruments',
    ],
    ...[
      'Qlik Tech',
      'PTC',
      'Cisco',
      'VMware',
      'Red Hat',
      'Hewlett Packard HP',
      'HP',
      'Symantec',
      'JetBrains',
    ],
    ...[
      'HashiCorp',
      'Mozilla',
      'TechSmith',
      'Blackbaud',
      'Teradata',
      'Trimble',
      'Siemens',
      'ANSYS',
      'Minitab',
    ],
    ...['Wolfram Research', 'Epic Systems', 'Cerner', 'Sybase', 'Sun Microsystems', 'The'],
  ].join('|')}) (?=\\S)`,
)
/** Names of ordinary words that stand for the product all the same, given a capital each. */
const wellKnown = new Set([
  ...['Word', 'Access', 'Windows', 'Visual Basic', 'Visual Studio', 'Active Directory', 'Final Cut Pro'],
  ...[
    'Crystal Reports',
    'Power Automate',
    'Power Apps',
    'Internet Explorer',
    'Visual FoxPro',
    'Outlook',
    'Excel',
  ],
])
const generic = / (?:software|systems?|programs?|database|platform|suite)$/i

/**
 * Other names for a technology as O*NET writes it, where the maker, the kind of thing and the abbreviation stand in one
 * name: `Structured query language SQL`, `Oracle Java`, `Salesforce software`.
 */
export function nameTechnology(example: string, words: OrdinaryWords): string[] {
  const names = new Set<string>()
  const add = (name: string) => {
    const isPlain = judgeOrdinary(name, words) !== undefined && !/^[A-Z]{2,}$/.test(name)
    if (name !== example && name.length > 1 && (!isPlain || wellKnown.has(name))) names.add(name)
  }
  const short = example.replace(generic, '').trim()
  // `Workflow software` is no product called Workflow.
  if (/^[A-Z][a-z]+$/.test(short)) return []
  add(short)
  const [, long = '', letters = ''] = /^(.+ .+) ([A-Z][A-Z0-9/&-]{1,6})$/.exec(short) ?? []
  if (abbreviates(letters, long)) {
    names.add(letters)
    if (!/^(An?|The) /.test(long)) names.add(long)
  }
  const unmade = short.replace(makers, '')
  if (unmade !== short) {
    add(unmade)
    add(unmade.replace(generic, ''))
  }
  names.delete(example)
  return [...names]
}

/** Whether the letters are the initials of the last words, bar the little ones: `Structured query language` and SQL. */
function abbreviates(letters: string, words: string): boolean {
  if (letters.length < 3) return false
  const wanted = letters.toLowerCase().replace(/[^a-z]/g, '')
  const parts = words.toLowerCase().split(/[ /-]+/)
  const initials = parts.map((word) => word[0] ?? '')
  const large = parts
    .filter((word) => !/^(of|and|the|for|in|a|to|on|at|with|by)$/.test(word))
    .map((word) => word[0] ?? '')
  if (initials.join('').endsWith(wanted) || large.join('').endsWith(wanted)) return true
  // `Extensible markup language` is XML: the first letter may come from within the first word.
  const [first = ''] = parts
  return (
    parts.length === wanted.length &&
    first.includes(wanted[0] ?? '') &&
    initials.slice(1).join('') === wanted.slice(1)
  )
}
