import { type Credential, type OwnCredential, readKeyFacts } from '../../domain/credential'
import { judgeCredibility } from '../../domain/credibility'
import type { Day } from '../../domain/day'
import { credentialJson } from '../../views/catalog'

/** The user's entry as it is read back: with what follows from its facts. */
function withHeading(credential: OwnCredential): Credential {
  const { price, hours, format, level, isFree, assessment, validityMonths } = readKeyFacts(credential.facts)
  return {
    ...credential,
    price,
    hours,
    format,
    level,
    isFree,
    assessment,
    validityMonths,
    officialHosts: [],
    hasNumberCheck: false,
  }
}

/** As `catalog show --json`; how often postings name it is not looked up for a change. */
export const ownJson = (credential: OwnCredential, today: Day) => {
  const whole = withHeading(credential)
  return credentialJson(whole, judgeCredibility(whole, undefined, today))
}
