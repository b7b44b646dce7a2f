import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

/*
 * Who may import whom. A room that is not listed fails the test, so that a new one is thought about here first.
 */
const anyLibrary = ['*']
const rooms: Readonly<Record<string, { rooms: string[]; libraries: string[] }>> = {
  domain: { rooms: ['errors'], libraries: ['date-fns'] },
  library: { rooms: ['domain', 'errors'], libraries: anyLibrary },
  storage: { rooms: ['domain', 'errors'], libraries: anyLibrary },
  imports: { rooms: ['domain', 'errors'], libraries: anyLibrary },
  files: { rooms: ['domain', 'errors'], libraries: anyLibrary },
  // The exact solver: it takes a program of the domain and knows nothing of credentials.
  solver: { rooms: ['domain', 'errors'], libraries: ['highs', 'node:v8'] },
  exports: { rooms: ['domain', 'errors', 'terminal'], libraries: anyLibrary },
  views: { rooms: ['domain', 'errors', 'terminal'], libraries: anyLibrary },
  terminal: { rooms: ['errors'], libraries: anyLibrary },
  commands: {
    rooms: [
      ...[
        'context',
        'domain',
        'errors',
        'library',
        'storage',
        'imports',
        'files',
        'exports',
        'solver',
        'views',
        'terminal',
        'version',
      ],
    ],
    libraries: anyLibrary,
  },
  'command-tree': { rooms: ['commands'], libraries: [] },
  program: { rooms: ['command-tree', 'commands', 'context', 'errors'], libraries: ['commander'] },
  context: { rooms: ['domain', 'errors', 'library', 'storage', 'terminal'], libraries: anyLibrary },
  main: { rooms: ['context', 'errors', 'program', 'storage', 'terminal', 'version'], libraries: [] },
  entry: { rooms: ['context', 'main'], libraries: anyLibrary },
  errors: { rooms: [], libraries: [] },
  version: { rooms: ['..'], libraries: [] },
}

/** Who besides may touch the process, the clock and chance. */
const worldly = ['context', 'terminal', 'entry']

interface SourceFile {
  path: string
  room: string
  text: string
  imports: { room: string | undefined; library: string | undefined }[]
}

const roomOf = (path: string) => path.split('/')[0]?.replace(/\.ts$/, '') ?? ''

function readSources(): SourceFile[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const text = readFileSync(join('src', path), 'utf8')
      const names = [
        ...text.matchAll(/^(?:import|export)\b[^']*from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
      ].map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '')
      const imports = names.map((name) =>
        name.startsWith('.')
          ? { room: roomOf(relative('src', normalize(join('src', dirname(path), name)))), library: undefined }
          : { room: undefined, library: name },
      )
      return { path, room: roomOf(path), text, imports }
    })
}

const sources = readSources()

test('the sources were found', () => {
  expect(sources.length).toBeGreaterThan(60)
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(200)
})

test.each([...new Set(sources.map(({ room }) => room))])('%s imports only what it may', (room) => {
  const allowed = rooms[room]
  if (allowed === undefined) throw new Error(`the room src/${room} is not listed in this test`)
  const broken = sources
    .filter((source) => source.room === room)
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ room: other, library }) =>
          library === undefined
            ? other !== room && !allowed.rooms.includes(other ?? '')
            : !allowed.libraries.includes('*') &&
              !allowed.libraries.some((name) => library.split('/')[0] === name),
        )
        .map(({ room: other, library }) => `${path} imports ${other ?? library}`),
    )
  expect(broken).toEqual([])
})

test('the process, the clock and chance stand only at the edge', () => {
  const found = sources
    .filter(({ room }) => !worldly.includes(room))
    .flatMap(({ path, text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '')
      const words =
        code.match(/\bprocess\.|\bconsole\.|new Date\(\)|Date\.now\(|Math\.random\(|\bfetch\(/g) ?? []
      return words.map((word) => `${path}: ${word}`)
    })
  expect(found).toEqual([])
})

test('nothing opens a connection or starts a process', () => {
  const found = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ library = '' }) => /^(node:)?(https?|net|tls|dgram|child_process)$/.test(library))
      .map(({ library }) => `${path} imports ${library}`),
  )
  expect(found).toEqual([])
})

test('the pure rooms load no library of the edge', () => {
  const found = sources
    .filter(({ room }) => room === 'domain')
    .flatMap(({ path, imports }) =>
      imports.filter(({ library }) => library !== undefined).map(({ library }) => `${path}: ${library}`),
    )
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((line) => !line.includes(': date-fns/'))).toEqual([])
})
