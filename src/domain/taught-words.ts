import type { Mention } from './recognize'
import { isOtherSense } from './taught-senses'

/*
 * Which of the skills that a catalogue's text names are taught, and which only pass by: "without programming", "Python
 * for biologists" (Python is), "a career in security", "The Linux Foundation", the web application that a penetration
 * tester attacks. In doubt a skill is left out: what is not said can be added, what is wrong misleads a plan.
 */

/** Up to four words after one of these and what they end with is not what is taught. */
const denied =
  /\b(?:without|no|not(?! only| just)|never|neither|nor|non|instead of|rather than|alternatives? to|unlike|beyond|free of|codeless|no-?code|sin|sans|ohne|sem|senza)\b(?:[^\S\n]+[\p{L}\p{N}'’-]+){0,4}[^\S\n]*-?$/iu
/** What must be there already, or need not be. */
const asked =
  /^\W*(?:[\p{L}-]+\s+){0,2}?(?:is |are )?(?:not |n['’]t )?(?:needed|required|necessary|assumed|expected|recommended|helpful|unnecessary|prerequisites?)\b/iu
/** The Linux Foundation, the Project Management Institute: a name, and no skill. */
const organization =
  /^\s+(?:Institute|University|School|College|Society|Association|Academy|Group|Cent(?:er|re)|Council|Office|Department|Company|Corporation|Press|Museum|Board|Alliance)\b/
/** "Foundation" is a level too, as in "Ethical Hacking Foundation". */
const foundation = /^\s+Foundation\b/
/** About working there. */
const career =
  /^\s+(?:\p{L}+\s+)?(?:careers?|jobs?|job market|industry|industries|professions?|interviews?|startups?)\b/iu
/** About it, or teaching it to others. */
const aboutIt =
  /\b(?:marketing|selling|promoting|teaching|(?:history|laws?|ethics|philosophy|economics|business|psychology|sociology|politics|future|impact|regulation|role|implications|applications|uses?|age|era|rise|power|promise|world) of|applications? in|applied to)\s+(?:your\s+|the\s+|new\s+)*$/i
/** A business made of it, its ethics, its law: not how it is done. */
const ofIt =
  /^\s+(?:business(?:es)?|agency|agencies|freelanc\w+|ethics|law|journalism|product\s+management)\b/i
const earning = /\b(?:money|profits?|income|a\s+living)\s+(?:with|from|by|in)\s+$/i
/** Those who teach it to others learn to teach. */
const forTeachers = /^\s+(?:and\s+)?(?:education|teaching|teachers)\b/i
/** Who or what it is for, up to what it is done with: of "Statistics for Data Science" statistics are taught. */
const purpose =
  /(\p{L}+)?\s+(?:for|para|pour|für)\s+(?:(?!\b(?:with|using|con|avec|mit|com|usando)\b)[^:;,(|–—]){0,60}$/iu
const training =
  /^(?:preparation|prep|preparing|prepare|training|courses?|certifications?|certificates?|guide|tutorial|bootcamp|workshop|exam|preparación|curso|formation|formación)$/iu
/** `Data Science Tools` are no data science, and "Using Linux Tools" is no course of Linux. */
const toolsOnly = /^\s+(?:tools|toolkit|toolbox)\s*$/i
const itsTools = /^\s+(?:tools?|libraries|utilities)\b/i
const using = /\b(?:using|with)\s+$/i
/** Whose certificate it is; what it is in follows. */
const vendor = /^\s+certified\b.*\bin\s+\p{L}/iu
/** Which of two is better teaches neither. */
const alternative = /\b(?:or|vs\.?|versus)\s+$/i
const alternativeAfter = /^\s+(?:or|vs\.?|versus)\s/i
/** Of "Analyzing Data with Python" Python is the tool, and known before. */
const tool = /(\p{L}+)[^:;,(|–—]{0,30}?\s+(?:with|using)\s+(?:[\p{L}\p{N}+#.]+\s+(?:and|&)\s+)?$/iu
/** What is done in a language that one knows, and with a framework that one learns there. */
const applyingLanguage =
  /\b(?:deep learning|neural networks?|artificial intelligence|algorithm\w*|graph theory|computer vision|optimi[sz]ation|econometrics)\b/i
/** What is done with a tool that one knows; programming and building with it is learning it. */
const applying =
  /\b(?:analy\w+|visuali\w+|data|statistic\w*|trading|transformation|machine learning|modell?ing|forecasting|research|probability)\b/i
const beginning = /\b(?:program\w*|coding|start(?:ed|ing)?|basics|introduction to (?:python|r|sql))\b/i

export interface TaughtText {
  text: string
  /** Title and summary together, which say what an ambiguous word means. */
  around: string
  isTitle: boolean
}

export function isTaught({ skillId, start, end }: Mention, given: TaughtText): boolean {
  const { text, isTitle } = given
  const words = text.slice(start, end)
  const before = text.slice(Math.max(start - 120, 0), start)
  const after = text.slice(end, end + 80)
  if (denied.test(before) || asked.test(after) || organization.test(after)) return false
  if (foundation.test(after) && /\bthe\s+$/i.test(before)) return false
  if (career.test(after) || aboutIt.test(before)) return false
  if (isOtherSense(skillId, { words, before, after }, given)) return false
  return isTitle ? isTitleTaught(words, before, after) : isObject(before, after)
}

function isTitleTaught(words: string, before: string, after: string): boolean {
  if (ofIt.test(after) || earning.test(before)) return false
  if (forTeachers.test(after) || toolsOnly.test(after)) return false
  if (using.test(before) && itsTools.test(after)) return false
  if (vendor.test(after) && /^\W*$/.test(before)) return false
  if (alternative.test(before) || alternativeAfter.test(after)) return false
  if (isKnownTool(words, before)) return false
  const [found, word] = purpose.exec(before) ?? []
  return found === undefined || (word !== undefined && training.test(word))
}

/** Whether a title names it as what is worked with, known before: Python of "Analyzing Data with Python". */
export function isKnownTool(words: string, before: string): boolean {
  const [used] = tool.exec(before) ?? []
  if (used === undefined || beginning.test(used)) return false
  return applying.test(used) || (isLanguage(words) && applyingLanguage.test(used))
}

const language =
  /^(?:python|java|javascript|typescript|c|c\+\+|c#|r|sql|go|golang|rust|scala|kotlin|swift|php|ruby|perl|julia|matlab|vba|html\d?|css\d?)(?: \d[\d.]*)?(?: (?:programming|language))?$/i

export const isLanguage = (words: string): boolean => language.test(words)

/** Words between what says that something is taught and what it is: no preposition leads away from it. */
const between =
  "(?:(?!(?:of|in|behind|for|with|to|on|about|from|through|at|by|your|our|into|and|or|that|which|who|how|why|what|where)\\b)[\\p{L}\\p{N}'’-]+\\s+){0,3}"
/** In a summary: right after the words that say that it is taught. */
const teaching = new RegExp(
  `\\b(?:${[
    // The learning of machines is none.
    '(?<!\\b(?:machine|deep|supervised|reinforcement|transfer|federated|e)[\\s-])learn(?:ing)?(?: (?:about|to use|how to use|how to apply|to apply|to (?:program|code) (?:in|with)))?',
    'master(?:ing)?',
    'teach(?:es|ing)?(?: you)?',
    'introduces(?: you to)?',
    'introduction (?:to|in)',
    '(?:fundamentals?|basics|foundations?|essentials) (?:of|in)',
    '(?:principles|concepts|techniques|methods|knowledge|understanding) of',
    'grounding in',
    'skills? in',
    'proficien\\w+ (?:in|with)',
    'experience (?:in|with)',
    'learn (?:how )?to (?:build|create|develop|write|design|analyze|perform|do)',
    'how to (?:use|apply|(?:program|code) in|perform)',
    'programming in',
    'hands-on',
    'using',
  ].join('|')})\\s+${between}$`,
  'iu',
)
/** `Develop your SQL skills`. */
const acquiring = new RegExp(
  `\\b(?:develop|build|improve|strengthen|acquire|gain|enhance|practi[cs]e)(?:ing)?\\s+(?:your\\s+)?${between}$`,
  'iu',
)
const skills = /^\s+(?:[\p{L}-]+\s+)?(?:skills|knowledge|expertise|abilities|proficiency)\b/iu
const item = new RegExp(`^${between}$`, 'iu')

/** "Learn JavaScript, a web development language" and "knowledge of data science with this introduction to" the rest. */
const describing = /,\s+an?\s+(?:[\p{L}-]+\s+){0,3}$/iu
const described = /^\s+(?:programming\s+)?(?:languages?|librar(?:y|ies)|frameworks?|tools?|platforms?)\b/i
const byMeans = /^\s+(?:with|through|via|by)\s+(?:this|an?|our)\b/i

const clauseEnds = ['.', '!', '?', ';', ':'] as const

function isObject(before: string, after: string): boolean {
  if ((describing.test(before) && described.test(after)) || byMeans.test(after)) return false
  if (itsTools.test(after)) return false
  const clause = before.slice(Math.max(...clauseEnds.map((mark) => before.lastIndexOf(mark))) + 1)
  if (teaching.test(clause) || (acquiring.test(clause) && skills.test(after))) return true
  // `Learn SQL, Python and R`: back over the entries of a list, as long as each is short.
  const parts = clause.split(/,\s*(?:and\s+)?|\s+(?:and|&)\s+/)
  let last = parts.pop()
  while (parts.length > 0 && last !== undefined && item.test(last === '' ? '' : `${last.trim()} `)) {
    const rest = parts.join(', ')
    if (teaching.test(rest.replace(/\S+$/, ''))) return true
    last = parts.pop()
  }
  return false
}
