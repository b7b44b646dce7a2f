import type { Credential } from '../../domain/credential'
import { credentialJson, credentialView } from '../../views/catalog'
import { defineCommand } from '../command'
import { nameSkill, resolveCredential } from '../lookup'

export const catalogShow = defineCommand<string, Credential>({
  parse: (input) => input.words[0] ?? '',
  run: (text, context) => resolveCredential(context, text),
  kind: 'credential',
  toJson: credentialJson,
  view: (credential, context) => credentialView(credential, (id) => nameSkill(context, id), context),
})
