import { AwardStore } from '../../storage/award-store'
import { EvidenceStore } from '../../storage/evidence-store'
import { LogStore } from '../../storage/log-store'
import { TargetStore } from '../../storage/target-store'
import { type TargetDetail, targetJson, targetView } from '../../views/target'
import { defineCommand } from '../command'
import { nameSkill, resolveTarget } from '../lookup'

const shownEntries = 5

export const planShow = defineCommand<string, TargetDetail>({
  parse: (input) => input.words[0] ?? '',
  run(text, context) {
    const { connection } = context.database
    const targets = new TargetStore(connection)
    const log = new LogStore(connection)
    const target = targets.get(resolveTarget(context, targets.list(), text).id)
    return {
      target,
      spentMinutes: log.listSpent().get(target.id) ?? 0,
      skills: target.skills.map(({ skillId, teaches, assesses }) => ({
        name: nameSkill(context, skillId),
        teaches,
        assesses,
      })),
      evidence: new EvidenceStore(connection).list().filter((piece) => piece.targetId === target.id),
      awards: new AwardStore(connection).list().filter((award) => award.targetId === target.id),
      lastEntries: log.list({ targetId: target.id, limit: shownEntries }),
    }
  },
  kind: 'target-detail',
  toJson: ({ target, spentMinutes, evidence, awards }) => ({
    ...targetJson(target),
    spentMinutes,
    skills: target.skills.map(({ skillId, teaches, assesses }) => ({ id: skillId, teaches, assesses })),
    evidence: evidence.map(({ id, title }) => ({ id: `E${id}`, name: title })),
    awards: awards.map(({ id, standing }) => ({ id: `A${id}`, standing })),
  }),
  view: targetView,
})
