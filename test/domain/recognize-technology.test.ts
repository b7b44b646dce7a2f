import { expect, test } from 'vitest'
import { judgeOrdinary } from '../../src/domain/recognize-ordinary'
import { nameTechnology } from '../../src/domain/recognize-technology'

const words = new Map([
  ['word', 'common'],
  ['access', 'common'],
  ['note', 'common'],
  ['project', 'common'],
  ['slack', 'known'],
  ['web', 'common'],
  ['service', 'common'],
] as const)

test.each([
  ['Slack', 'known'],
  ['Notes', 'common'],
  ['Project Access', 'common'],
  ['Project Slack', 'known'],
  ['Kubernetes', undefined],
  ['Project Kubernetes', undefined],
])('%s is %s', (name, ordinary) => {
  expect(judgeOrdinary(name, words)).toBe(ordinary)
})

test.each([
  ['Structured query language SQL', ['SQL', 'Structured query language']],
  ['Extensible markup language XML', ['XML', 'Extensible markup language']],
  ['Computer aided design CAD software', ['Computer aided design CAD', 'CAD', 'Computer aided design']],
  ['Oracle Java', ['Java']],
  ['The MathWorks MATLAB', ['MATLAB']],
  ['Microsoft Word', ['Word']],
  ['Microsoft Project', []],
  ['IBM Notes', []],
  ['Workflow software', []],
  ['Sun Microsystems Java Persistence API', ['Java Persistence API']],
])('%s is also called %j', (example, names) => {
  expect(nameTechnology(example, words).sort()).toEqual([...names].sort())
})
