import { expect, test } from 'vitest'
import { readPostingFile } from '../../src/imports/posting/read-posting'

const utf8 = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => {
  const read = readPostingFile(bytes)
  return 'problem' in read ? read.problem : read.text
}

test.each([
  ['UTF-8', utf8('D\u00e9j\u00e0 vu')],
  ['UTF-8 with its mark', utf8('\ufeffD\u00e9j\u00e0 vu')],
  ['UTF-16, little end first', new Uint8Array(Buffer.from('\ufeffD\u00e9j\u00e0 vu', 'utf16le'))],
  ['UTF-16, big end first', new Uint8Array(Buffer.from('\ufeffD\u00e9j\u00e0 vu', 'utf16le').swap16())],
  ['Latin-1', new Uint8Array(Buffer.from('D\u00e9j\u00e0 vu', 'latin1'))],
])('%s is read', (_, bytes) => {
  expect(textOf(bytes)).toBe('D\u00e9j\u00e0 vu')
})

test('Windows-1252 gives its quotes and dashes, and a page the encoding that it declares', () => {
  expect(textOf(new Uint8Array([0x93, 0x53, 0x51, 0x4c, 0x94, 0x20, 0x96]))).toBe('\u201cSQL\u201d \u2013')
  const page = Buffer.concat([
    Buffer.from('<html><meta charset="koi8-r"><p>'),
    Buffer.from([0xd2, 0xc1]),
    Buffer.from('</p>'),
  ])
  expect(textOf(new Uint8Array(page))).toBe('\u0440\u0430')
})

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['space', utf8('  \n\t'), 'without any text'],
  ['a PDF', utf8('%PDF-1.7 ...'), 'a PDF'],
  ['a Word document', utf8('PK\u0003\u0004...'), 'Word document'],
  ['rich text', utf8('{\\rtf1 x}'), 'RTF'],
  ['bytes', new Uint8Array([1, 0, 2, 0, 3]), 'not text'],
  ['control characters', utf8('\u0001\u0002\u0003abc'), 'not text'],
])('%s is refused', (_, bytes, problem) => {
  expect(readPostingFile(bytes)).toMatchObject({ problem: expect.stringContaining(problem) })
})

test('text that steers a terminal is taken out, and every line end is one', () => {
  expect(textOf(utf8('a\u001b[2Jb\r\nc\u202ed\u2028e   \n\n\n\n\n\nf'))).toBe('ab\ncd\ne\n\n\nf')
})

const page = `<!doctype html><html><head><title>Data Analyst | Acme Jobs</title><style>p { color: red }</style></head>
<body><nav><a href="/">Python jobs</a></nav><h1>Data  Analyst</h1>
<script>var java = "Java"</script><div hidden>Hidden R</div>
<p>You know <b>SQL</b>&nbsp;and&amp;so on.<br>Second line</p><ul><li>Excel<li>Tableau</ul>
<footer>Cookies and Kubernetes</footer></body></html>`

test('a web page gives its text, without code, style, hidden parts and the frame around it', () => {
  expect(readPostingFile(utf8(page))).toEqual({
    text: 'Data Analyst\n\nYou know SQL and&so on.\nSecond line\n\u2022 Excel\n\u2022 Tableau',
    title: 'Data Analyst',
    company: undefined,
    address: undefined,
    postedOn: undefined,
  })
})

test('the JobPosting in a page gives title, company, address, date and text', () => {
  const job = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebPage' },
      {
        '@type': ['JobPosting'],
        title: 'Senior Analyst',
        hiringOrganization: { name: 'Acme  Ltd' },
        datePosted: '2026-11-02T08:00',
        url: 'https://example.org/jobs/1',
        description: `<p>Bring SQL.</p>${'<p>Much text about the work that is done here.</p>'.repeat(6)}`,
      },
    ],
  }
  const html = page.replace(
    '</head>',
    `<script type="application/ld+json">${JSON.stringify(job)}</script></head>`,
  )
  expect(readPostingFile(utf8(html))).toMatchObject({
    title: 'Senior Analyst',
    company: 'Acme Ltd',
    address: 'https://example.org/jobs/1',
    postedOn: '2026-11-02',
    text: expect.stringMatching(/^Senior Analyst\n\nBring SQL\.\n/),
  })
  const broken = page.replace(
    '</head>',
    '<script type="application/ld+json">{"@type": "JobPosting",</script></head>',
  )
  expect(readPostingFile(utf8(broken))).toMatchObject({ title: 'Data Analyst' })
})

test.each([
  ['# Data Analyst\n\nYou know SQL.', { title: 'Data Analyst' }],
  ['**Data Analyst**\nYou know SQL.', { title: 'Data Analyst' }],
  ['We are looking for somebody who can do a great many things for us at once.', { title: undefined }],
  [
    'Title: Data Analyst\nCompany: Acme\nDate posted: 2026-10-01\nURL: https://example.org/1\n\nYou know SQL.',
    { title: 'Data Analyst', company: 'Acme', postedOn: '2026-10-01', address: 'https://example.org/1' },
  ],
  ['Clerk\nPosted 3 November 2026, full time', { postedOn: '2026-11-03' }],
  ['Clerk\nPublished on Nov. 3rd, 2026', { postedOn: '2026-11-03' }],
  ['Clerk\nPosted on: 03/11/2026', { postedOn: undefined }],
  ['Clerk\nPosted 31 February 2026', { postedOn: undefined }],
  [
    '<html><body><h1>Clerk</h1><p>Employer: Mill</p><p>Posted 3 Nov 2026</p></body></html>',
    { title: 'Clerk', company: 'Mill', postedOn: '2026-11-03' },
  ],
])('%s: what the text says of itself', (text, facts) => {
  expect(readPostingFile(utf8(text))).toMatchObject(facts)
})

test('tags without end, and a page of a hundred thousand of them, are read', () => {
  expect(textOf(utf8(`<html><body>${'<div>'.repeat(100_000)}SQL`))).toBe('SQL')
  expect(textOf(utf8('<html><body></div></p></main>SQL</body></html>'))).toBe('SQL')
})
