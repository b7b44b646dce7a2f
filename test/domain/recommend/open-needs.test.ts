import { expect, test } from 'vitest'
import { findOpenNeeds } from '../../../src/domain/recommend/open-needs'
import { candidate, need, none, offer } from './made-up'

test('what stays open is told with its cause', () => {
  const needs = ['sql', 'python', 'excel', 'law', 'tax', 'art'].map((skillId) => need(skillId, 1, 3))
  const gaps = needs.map(({ skillId, skillName }) => ({
    skillId,
    skillName,
    required: skillId === 'sql' ? 4 : 3,
  }))
  const set = [candidate('a', { sql: 3 })]
  const teaches = (skillId: string) => [{ skillId, level: 3 }]
  const crowded = ['excel', 'dance', 'song'].map((skillId) => ({ skillId, level: 3 }))
  const open = findOpenNeeds(
    { gaps, needs, asked: new Set(needs.map(({ skillId }) => skillId)), limits: { ...none, minutes: 1200 } },
    set,
    {
      candidates: [
        ...set,
        candidate('long', { python: 2 }, { minutes: 900 }),
        candidate('short', { python: 2 }),
      ],
      leftOut: [
        { offer: offer('unpriced', { teaches: teaches('excel') }), reason: 'unknown-price' },
        { offer: offer('dear', { teaches: teaches('excel'), minutes: 1201 }), reason: 'too-dear' },
        { offer: offer('exam', { teaches: teaches('excel'), isCourse: false }), reason: 'too-dear' },
        { offer: offer('held', { teaches: teaches('excel') }), reason: 'held' },
        { offer: offer('crowded', { teaches: crowded, minutes: 60 }), reason: 'too-dear' },
        {
          offer: offer('crowded-free', { teaches: [...teaches('law'), ...crowded.slice(1)], isFree: true }),
          reason: 'unknown-hours',
        },
        { offer: offer('law-school', { teaches: teaches('law') }), reason: 'too-dear' },
        { offer: offer('elsewhere', { teaches: teaches('tax') }), reason: 'other-job' },
      ],
    },
  )
  expect(open.map(({ skillId, reached, cause, example }) => [skillId, reached, cause, example?.id])).toEqual([
    ['sql', 3, 'evidence', undefined],
    ['python', 1, 'limits', 'short'],
    ['excel', 1, 'left-out', 'dear'],
    ['law', 1, 'left-out', 'crowded-free'],
    ['tax', 1, 'other-work', undefined],
    ['art', 1, 'nothing', undefined],
  ])
  expect(open[2]?.example).toMatchObject({ reason: 'too-dear', besides: 'too-long' })
})
