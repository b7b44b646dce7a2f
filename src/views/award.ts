import type { Award } from '../domain/award'

export const awardJson = (award: Award) => ({
  id: `A${award.id}`,
  name: award.name,
  provider: award.provider ?? null,
  credential: award.credentialId ?? null,
  target: award.targetId ?? null,
  issuedOn: award.issuedOn,
  expiresOn: award.expiresOn ?? null,
  certificateId: award.certificateId ?? null,
  address: award.address ?? null,
  standing: award.standing,
  assessment: award.assessment ?? null,
  skills: award.skills.map(({ skillId, assesses }) => ({ id: skillId, assesses })),
})
