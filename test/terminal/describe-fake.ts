import { memoryStream } from '../../src/terminal/streams'
import { describeTerminal } from '../../src/terminal/terminal'

/** The facts of a terminal that can be asked, with or without colour. */
export function describeFake(hasColor = false, isAscii = false) {
  return describeTerminal(
    { stdout: memoryStream(true, 80), stderr: memoryStream(true, 80), isInputTerminal: true },
    { TERM: 'xterm' },
    { color: hasColor ? 'always' : 'never', isAscii, isAccessible: false, isInputAllowed: true },
  )
}
