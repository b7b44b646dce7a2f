import { UsageError } from '../errors'

/** For a question's `validate`: true when `read` takes the answer, else what is wrong with it. */
export function check(read: () => unknown): true | string {
  try {
    read()
    return true
  } catch (error) {
    if (error instanceof UsageError) return `${error.message} ${error.hint ?? ''}`.trim()
    throw error
  }
}
