import { badFile } from './bad-file'
import type { FrameworkFile } from './framework'

/** What the user named: a file, or the folder or zip that holds the files. */
export function nameGiven(files: readonly FrameworkFile[]): string {
  const [first] = files
  if (first === undefined) return 'The folder'
  return files.length === 1 ? first.label : (first.label.split('/')[0] ?? first.label)
}

/** The one file of a format that is one file: the only one that was named, else the first that looks like it. */
export function pickFile(
  files: readonly FrameworkFile[],
  isIt: (file: FrameworkFile) => boolean,
  expected: string,
): FrameworkFile {
  const [only] = files
  const picked = files.length === 1 ? only : files.find(isIt)
  if (picked !== undefined) return picked
  throw badFile(nameGiven(files), ['the file that is needed is not in it'], expected)
}
