import type { Found } from '../../domain/search'

/** The first of what was found, and how many there are. */
export interface FoundList<T> {
  items: T[]
  total: number
  /** `list`: nothing was looked for, and all are meant. */
  how: Found<T>['how'] | 'list'
}
