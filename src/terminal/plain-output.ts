import { Writable } from 'node:stream'
import type { Terminal } from './terminal'

const colors = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g')

/** inquirer's marks, in plain characters. */
const asciiMarks: Readonly<Record<string, string>> = {
  '\u2714': '*',
  '\u276f': '>',
  '\u203a': '>',
  '\u25ef': 'o',
  '\u25c9': 'x',
  '\u2022': '-',
  '\u2191': '^',
  '\u2193': 'v',
  '\u23ce': 'Enter',
}

/** The output as it is, or without colour and marks where the terminal or the user wants none of them. */
export function plainOutput(output: NodeJS.WriteStream, terminal: Terminal): NodeJS.WritableStream {
  if (terminal.hasErrorColor && !terminal.isAscii) return output
  const clean = (text: string) => {
    const uncolored = terminal.hasErrorColor ? text : text.replace(colors, '')
    return terminal.isAscii ? uncolored.replace(/\P{ASCII}/gu, (mark) => asciiMarks[mark] ?? mark) : uncolored
  }
  const filter = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      output.write(clean(chunk.toString()), () => done())
    },
  })
  // readline asks the stream that it writes to for the size of the screen.
  Object.defineProperties(filter, {
    isTTY: { get: () => output.isTTY },
    columns: { get: () => output.columns },
    rows: { get: () => output.rows },
  })
  output.on('resize', () => filter.emit('resize'))
  return filter
}
