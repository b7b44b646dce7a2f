import { parsePostingId } from '../../domain/posting'
import { readPosting } from '../../domain/posting-reading'
import { postingShowJson, postingView, type ShownPosting } from '../../views/posting'
import { defineCommand } from '../command'
import { nameSkill } from '../lookup'
import { getPosting } from './find'
import { loadReader } from './reader'

export const postingShow = defineCommand<number, ShownPosting>({
  parse: (input) => parsePostingId(input.words[0] ?? ''),
  run(id, context) {
    const posting = getPosting(context, id)
    const reader = loadReader(context)
    const asked = readPosting(posting, reader).map((skill) => ({
      ...skill,
      skillName: nameSkill(context, skill.skillId),
    }))
    return { posting, asked, mentions: reader.recognize(posting.text) }
  },
  kind: 'posting',
  toJson: postingShowJson,
  view: postingView,
})
