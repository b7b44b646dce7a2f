import { readHeadText } from '../file-head'
import type { FrameworkFile, FrameworkFormat } from '../framework'
import { pickFile } from '../pick-file'
import { niceFile, readNice } from './read-nice'

/** The publisher's JSON begins with its document and the first elements. */
function isNiceFile(file: FrameworkFile): boolean {
  const head = readHeadText(file)
  return /^\ufeff?\s*\{/.test(head) && head.includes('"elements"') && head.includes('"element_type"')
}

export const nice: FrameworkFormat = {
  name: 'nice',
  expected: niceFile,
  isRecognised: (files) => files.some(isNiceFile),
  read(files) {
    const file = pickFile(files, isNiceFile, niceFile)
    return readNice(file.readBytes(), file.label)
  },
}
