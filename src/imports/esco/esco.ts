import type { FrameworkFormat } from '../framework'
import { escoFile, isEsco } from './esco-files'
import { readEsco } from './read-esco'

export const esco: FrameworkFormat = {
  name: 'esco',
  expected: escoFile,
  isRecognised: isEsco,
  read: readEsco,
}
