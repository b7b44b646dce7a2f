import type { Readable } from 'node:stream'

/**
 * Aborts `signal` when the input ends while a question waits: readline closes itself then without a word to inquirer,
 * which would wait for ever. It shows by pausing the input. It pauses too when the program goes on after Ctrl+Z, and
 * then nobody else would resume.
 */
export function watchInput(input: Readable, onContinue: () => void) {
  const controller = new AbortController()
  let isContinuing = false
  const end = () => controller.abort()
  const continueReading = () => {
    isContinuing = true
    // After readline's own handler, which pauses the input and switches the terminal back to single keys.
    setImmediate(() => {
      isContinuing = false
      input.resume()
      onContinue()
    })
  }
  const pause = () => {
    if (!isContinuing) end()
  }
  input.on('pause', pause).on('end', end).on('close', end)
  process.on('SIGCONT', continueReading)
  if (input.readableEnded || input.destroyed) end()
  return {
    signal: controller.signal,
    stop() {
      process.removeListener('SIGCONT', continueReading)
      input.removeListener('pause', pause).removeListener('end', end).removeListener('close', end)
      // readline thinks that it has paused already when it was continued; a flowing input keeps the process alive.
      input.pause()
    },
  }
}
