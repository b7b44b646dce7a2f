import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPortfolio } from '../../src/domain/portfolio'
import { writeMarkdown } from '../../src/exports/markdown'
import { escapeText, formatBullet, formatHeading, formatLink } from '../../src/exports/markdown-text'
import { cleanLine } from '../../src/terminal/clean'
import { expectGolden } from '../support/golden'
import { makeAward, makeEvidence, makeProof, makeSources, makeTarget } from '../support/portfolio'

test('a resume section looks as drawn', () => {
  const sources = makeSources({
    claims: { sql: 3, 'data-cleaning': 2, statistics: 2, excel: 3, 'power-bi': 2, 'business-acumen': 1 },
    proofs: { sql: makeProof(3), excel: makeProof(2) },
    evidence: [
      makeEvidence({
        id: 1,
        title: 'Stock availability analysis, national retailer',
        from: '2026-09-14',
        to: '2026-10',
        result: 'Two order rules were changed for 420 products, which the shops had asked for since spring',
        action: 'Joined 18 months of sales records in SQL',
        metrics: [{ name: 'out-of-stock lines', before: '6.1', after: '4.3', unit: '%' }],
        links: ['https://github.com/example/stock'],
        skills: [
          { skillId: 'sql', level: 3 },
          { skillId: 'excel', level: 2 },
        ],
      }),
      makeEvidence({
        id: 2,
        title: 'Holiday planner',
        from: '2026-02',
        to: '2026-02',
        skills: [{ skillId: 'excel', level: 2 }],
      }),
      makeEvidence({ id: 3, title: 'Undated' }),
    ],
    awards: [
      makeAward({
        id: 1,
        name: 'Google Data Analytics Professional Certificate',
        provider: 'Google',
        issuedOn: '2026-10-02',
        certificateId: 'ABC123',
        address: 'https://coursera.org/verify/ABC123',
      }),
      makeAward({
        id: 2,
        name: 'CompTIA Security+',
        provider: 'CompTIA',
        issuedOn: '2024-03',
        expiresOn: '2030-03',
      }),
    ],
    started: [
      {
        target: makeTarget({ id: 'pl-300', name: 'Power BI Data Analyst Associate (PL-300)' }),
        exam: '2027-04-03',
        expected: undefined,
      },
      { target: makeTarget({ id: 'capm', name: 'CAPM' }), exam: undefined, expected: '2027-02-01' },
      {
        target: makeTarget({ id: 'x', name: 'CKA', purpose: 'renew' }),
        exam: undefined,
        expected: undefined,
      },
    ],
  })
  expectGolden('resume.md', writeMarkdown(buildPortfolio(sources, false)))
})

test('with nothing to show there is nothing', () => {
  expect(writeMarkdown(buildPortfolio(makeSources({}), false))).toBe('')
})

test('a document for readers holds no level, no record id, and neither claimed nor proven', () => {
  const sources = makeSources({
    claims: { sql: 3, excel: 4 },
    proofs: { sql: makeProof(3) },
    evidence: [makeEvidence({ id: 7 })],
    awards: [makeAward({ id: 9, name: 'PMP' })],
  })
  const text = writeMarkdown(buildPortfolio(sources, false))
  expect(text).not.toMatch(/claimed|proven|level|\bE7\b|\bA9\b|\b[345]\b/i)
})

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['<!-- skillplan:end -->', '&lt;!-- skillplan:end --&gt;'],
  ['a|b `c` *d* _e_ [f](g) ~h~ \\i', 'a\\|b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g) \\~h\\~ \\\\i'],
  ['R&D &lt; &#60;', 'R&D &amp;lt; &amp;#60;'],
  ['one\r\ntwo\u2028three\tfour', 'one two three four'],
  ['\u001b[31mred\u001b[0m\u0007\u202edlrow', 'reddlrow'],
  ['👩‍💻 שלום naïve 東京', '👩‍💻 שלום naïve 東京'],
])('%j becomes %j', (text, expected) => {
  expect(escapeText(text)).toBe(expected)
})

test.each([
  ['# not a heading', '- \\# not a heading'],
  ['- not a list', '- \\- not a list'],
  ['+ not a list', '- \\+ not a list'],
  ['1. not a list', '- 1\\. not a list'],
  ['2024) not a list', '- 2024\\) not a list'],
  ['> not a quote', '- &gt; not a quote'],
  ['=== no underline', '- \\=== no underline'],
  [':-: no table', '- \\:-: no table'],
  ['5.5 is a number', '- 5.5 is a number'],
])('the bullet of %j is %j', (text, expected) => {
  expect(formatBullet(escapeText(text))).toEqual([expected])
})

test.each(['- x', '# x', '1. x', '=== x', '--- x', ':-: x', '+ x'])(
  '%s wrapped to the start of a line begins nothing',
  (start) => {
    const [, second = ''] = formatBullet(escapeText(`${'w'.repeat(76)} ${start}`))
    expect(second).toMatch(/^ {2}(\\[-#=:+]|1\\\.)/)
  },
)

test('hashes at the end of a heading stay', () => {
  expect(formatHeading(3, 'C# and F #')).toBe('### C# and F \\#')
})

test.each([
  ['https://example.org/a/', '[example.org/a](https://example.org/a/)'],
  ['http://example.org/a_(b)', '[example.org/a\\_(b)](http://example.org/a_%28b%29)'],
  [
    'https://example.org/a b?<x>"`|',
    '[example.org/a%20b?%3Cx%3E%22\\`\\|](https://example.org/a%20b?%3Cx%3E%22%60%7C)',
  ],
  ['https://example.org/?a&copy;', '[example.org/?a&amp;copy;](https://example.org/?a&amp;copy;)'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['data:text/html,<b>', 'data:text/html,&lt;b&gt;'],
  ['file:///etc/passwd', 'file:///etc/passwd'],
  ['https://paypal.com@evil.example', 'https://paypal.com@evil.example'],
  ['no address [x](javascript:y)', 'no address \\[x\\](javascript:y)'],
])('the link to %s is %s', (address, expected) => {
  expect(formatLink(address)).toBe(expected)
})

/** Text of the pieces that break markdown, and any other. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<!-- skillplan:end -->',
          '<!-- skillplan:begin -->',
          '<script>',
          '```',
          '|',
          '---',
          '===',
          '- ',
          '# ',
          '1. ',
        ],
        ...[
          '[a](javascript:b)',
          '**',
          '__',
          '~~',
          '\\',
          '&lt;',
          '&',
          '\u202e',
          '\u001b[2J',
          '\r\n',
          '\u2028',
          '>',
          ':-',
          '![x](y)',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constant(' '),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

/** What a reader of the markdown sees: joined lines without escapes. */
const readBack = (lines: readonly string[]) =>
  lines
    .map((line) => line.slice(2))
    .join(' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

test('any text is shown as it is', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(readBack(formatBullet(escapeText(text)))).toBe(cleanLine(text))
    }),
    { numRuns: 2000 },
  )
})

test('no text becomes markup, whichever field it stands in', () => {
  fc.assert(
    fc.property(hostile, hostile, (text, other) => {
      const sources = makeSources({
        claims: { sql: 2 },
        describeSkill: (id) => ({ id, name: text, fullName: other, category: 'technical' }),
        evidence: [
          makeEvidence({
            id: 1,
            title: text,
            result: other,
            action: text,
            links: [text, `https://example.org/${other}?${text}#${other}`],
            metrics: [{ name: text, before: other, after: text, unit: other }],
          }),
        ],
        awards: [makeAward({ id: 1, name: text, provider: other, certificateId: text, address: other })],
        started: [{ target: makeTarget({ id: 'a', name: text }), exam: undefined, expected: undefined }],
      })
      const markdown = writeMarkdown(buildPortfolio(sources, false))
      expect(markdown).not.toMatch(/[<>]/)
      expect(markdown).not.toMatch(/(?<!\\)(?:\\\\)*[`|]/)
      expect(markdown).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u)
      expect(markdown.match(/^## .*$/gm)).toEqual([
        '## Skills',
        '## Projects',
        '## Certifications',
        '## Professional Development',
      ])
      for (const line of markdown.split('\n')) {
        expect(line).toMatch(/^$|^## |^### |^- |^ {2}\S/)
        if (/^[- ] /.test(line)) expect(line.slice(2)).not.toMatch(/^([-+=#]|\d{1,9}[.)](\s|$)|:-)/)
      }
    }),
    { numRuns: 1000 },
  )
})
