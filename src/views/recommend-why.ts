import { wrapText } from '../terminal/width'
import type { Recommendation, Why } from './recommendation'
import { leftOutWords, worthOf } from './recommendation'
import type { ViewContext } from './view-context'

/** Why a credential is in the set or not, by the best set with it forced out or in. */
export function whyLines({ best, currency }: Recommendation, why: Why, { terminal }: ViewContext): string[] {
  return [terminal.style.dim('WHY'), ...wrapText(explain(best, currency, why), terminal.width)]
}

function explain(
  best: Recommendation['best'],
  currency: string,
  { id, name, isChosen, leftOut, poorValue, other }: Why,
): string {
  const title = `${id} (${name})`
  if (leftOut === 'useless') return `${title} is not searched: it teaches nothing that is missing.`
  if (poorValue !== undefined) {
    return `${title} is left out as poor value: it would close ${worthOf(poorValue, currency)}, less than 15% of what the set closes and less than two fifths of what it closes for as much. --allow-poor-value takes it in.`
  }
  if (leftOut !== undefined) return `${title} is not searched: ${leftOutWords[leftOut]}.`
  if (other === undefined) {
    return isChosen
      ? `${title} is in the set: no set without it keeps the limits.`
      : `${title} is not in the set: no set with it keeps the limits.`
  }
  const difference = best.closed - other.closed
  const [gone, come] = differ(best, other)
  const change = `${gone.length === 0 ? 'nothing' : gone.join(', ')} would go, ${come.length === 0 ? 'nothing' : come.join(', ')} would come`
  const cost =
    difference > 1e-6
      ? `would close ${other.closed.toFixed(1)} instead of ${best.closed.toFixed(1)} priority`
      : 'would close as much, and take more money or time'
  return isChosen
    ? `${title} is in the set: the best set without it ${cost}; ${change}.`
    : `${title} is not in the set: the best set with it ${cost}; ${change}.`
}

function differ(best: Recommendation['best'], other: Recommendation['best']): [string[], string[]] {
  const ids = (set: Recommendation['best']) => set.set.map(({ id }) => id)
  const [before, after] = [ids(best), ids(other)]
  return [before.filter((id) => !after.includes(id)), after.filter((id) => !before.includes(id))]
}
