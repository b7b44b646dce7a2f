import type { Credential } from '../../domain/credential'
import { type CredibilityFact, judgeCredibility } from '../../domain/credibility'
import { credentialJson, credentialView } from '../../views/catalog'
import { defineCommand } from '../command'
import { nameSkill, resolveCredential } from '../lookup'

interface Shown {
  credential: Credential
  credibility: readonly CredibilityFact[]
}

export const catalogShow = defineCommand<string, Shown>({
  parse: (input) => input.words.join(' '),
  async run(text, context) {
    const credential = resolveCredential(context, text)
    const { countNamed } = await import('./weigh')
    const [named] = countNamed([credential], context)
    return { credential, credibility: judgeCredibility(credential, named, context.today) }
  },
  kind: 'credential',
  toJson: ({ credential, credibility }) => credentialJson(credential, credibility),
  view: ({ credential, credibility }, context) =>
    credentialView(credential, credibility, (id) => nameSkill(context, id), context),
})
