import type { Context } from '../../context'
import {
  type CredentialQuery,
  credentialFormats,
  credentialLevels,
  searchOrders,
} from '../../domain/credential-search'
import { parseHours } from '../../domain/duration'
import { convertMoney } from '../../domain/exchange'
import { readLanguage } from '../../domain/language'
import { type Money, parseMoney } from '../../domain/money'
import { UsageError } from '../../errors'
import { cleanLine } from '../../terminal/clean'
import { type CommandInput, hasOption, listOption, textOption } from '../command'
import { loadRates } from '../load-config'
import { resolveSkillId } from '../lookup'

/** The conditions that `catalog search` was given beside its words. Throws UsageError that names the flag. */
export function readConditions(input: CommandInput, context: Context): Partial<CredentialQuery> {
  const price = textOption(input, 'maxPrice')
  const hours = textOption(input, 'maxHours')
  const platform = textOption(input, 'platform')
  return {
    skillIds: listOption(input, 'skill').map((text) => resolveSkillId(context, text)),
    ...readLevel(textOption(input, 'level')),
    maxPrices: price === undefined ? [] : inAllCurrencies(parseMoney(price, '--max-price'), context),
    maxHours: hours === undefined ? undefined : parseHours(hours, '--max-hours') / 60,
    language: readLanguageOption(textOption(input, 'language')),
    format: readWord(textOption(input, 'format'), '--format', credentialFormats),
    platform: platform === undefined ? undefined : cleanLine(platform),
    isFree: hasOption(input, 'free'),
    order: readWord(textOption(input, 'sort'), '--sort', searchOrders) ?? 'fit',
  }
}

/** 1-3 is what is taught; a word is what the provider calls its own level. */
function readLevel(text: string | undefined): Pick<CredentialQuery, 'level' | 'taughtLevel'> {
  if (text === undefined) return { level: undefined, taughtLevel: 1 }
  if (/^[1-3]$/.test(text)) return { level: undefined, taughtLevel: Number(text) }
  const level = credentialLevels.find((word) => word.startsWith(text.toLowerCase()) && text !== '')
  if (level !== undefined) return { level, taughtLevel: 1 }
  throw new UsageError(`--level "${text}" is not a level of a credential.`, {
    hint: `Expected 1, 2 or 3 (the level that it teaches to), or ${credentialLevels.join(', ')}.`,
  })
}

function readWord<T extends string>(
  text: string | undefined,
  flag: string,
  words: readonly T[],
): T | undefined {
  if (text === undefined) return undefined
  const word = words.find((other) => other === text.trim().toLowerCase())
  if (word !== undefined) return word
  throw new UsageError(`${flag} "${text}" is not one of its words.`, {
    hint: `Expected ${words.join(', ')}.`,
  })
}

export function readLanguageOption(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const code = readLanguage(text)
  if (code !== undefined) return code
  throw new UsageError(`--language "${text}" is not a language that is known here.`, {
    hint: 'Expected its name or two letters, such as English or en.',
  })
}

/** The sum in every currency that the user gave a rate for. */
function inAllCurrencies(money: Money, context: Context): Money[] {
  const rates = loadRates(context)
  const currencies = new Set(rates.flatMap(({ from, to }) => [from, to]))
  currencies.delete(money.currency)
  const others = [...currencies].map((currency) => convertMoney(money, currency, rates)?.money)
  return [money, ...others.filter((other) => other !== undefined)]
}
