import { expect, test } from 'vitest'
import { CancelledError } from '../../src/errors'
import { rateQuestion } from '../support/rate-question'
import { scriptedPrompter } from '../support/scripted-prompter'

const choices = [
  { value: 1, label: 'at work' },
  { value: 2, label: 'own project' },
]

test('gives its answers in order and keeps what was asked', async () => {
  const prompter = scriptedPrompter([
    { ask: 'Title', text: 'a report' },
    { confirm: 'Sure', is: true },
    { choose: 'Where', label: 'own' },
    { search: 'Which role', type: 'w', label: 'work' },
    { pickMany: 'Which of', labels: ['own', 'work'] },
    { rate: 'SQL', level: 3, isUnsure: true },
    { rate: 'SQL', key: 'n' },
    { cancel: true },
  ])
  expect(await prompter.ask({ message: 'Title of it' })).toBe('a report')
  expect(await prompter.confirm({ message: 'Sure?', initial: false })).toBe(true)
  expect(await prompter.choose({ message: 'Where?', choices })).toBe(2)
  expect(await prompter.search({ message: 'Which role?', find: () => choices })).toBe(1)
  expect(await prompter.pickMany({ message: 'Which of these?', choices })).toEqual([2, 1])
  expect(await prompter.rate(rateQuestion)).toEqual({ kind: 'rated', level: 3, isUnsure: true })
  expect(() => prompter.assertDone()).toThrow('never asked')
  expect(await prompter.rate(rateQuestion)).toEqual({ kind: 'not-relevant' })
  await expect(prompter.ask({ message: 'Title' })).rejects.toBeInstanceOf(CancelledError)
  prompter.assertDone()
  expect(prompter.asked.slice(0, 2)).toEqual(['Title of it', 'Sure?'])
})

test('fails on what the program may not ask or take', async () => {
  const asking = async (answer: Parameters<typeof scriptedPrompter>[0][number]) =>
    scriptedPrompter([answer]).ask({
      message: 'Title',
      isRequired: true,
      validate: (text) => text !== 'no' || 'bad',
    })
  await expect(asking({ ask: 'Address', text: 'x' })).rejects.toThrow('unexpected question: ask "Title"')
  await expect(asking({ confirm: 'Title', is: true })).rejects.toThrow('unexpected question')
  await expect(asking({ ask: 'Title', text: 'no' })).rejects.toThrow('"no" was not taken: bad')
  await expect(asking({ ask: 'Title', text: '' })).rejects.toThrow('required')
  await expect(scriptedPrompter([]).confirm({ message: 'Sure?', initial: true })).rejects.toThrow(
    'unexpected',
  )
  const choosing = scriptedPrompter([{ choose: 'Where', label: 'school' }]).choose({
    message: 'Where?',
    choices,
  })
  await expect(choosing).rejects.toThrow('no choice "school" among at work, own project')
  const back = scriptedPrompter([{ rate: 'SQL', key: 'b' }]).rate({ ...rateQuestion, canGoBack: false })
  await expect(back).rejects.toThrow('nothing to go back to')
})
