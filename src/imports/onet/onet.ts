import type { FrameworkFormat } from '../framework'
import { isOnet, onetFile } from './onet-files'
import { readOnet } from './read-onet'

export const onet: FrameworkFormat = {
  name: 'onet',
  expected: onetFile,
  isRecognised: isOnet,
  read: readOnet,
}
