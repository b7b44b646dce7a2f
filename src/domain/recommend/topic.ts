import type { Offer } from './offer'

/*
 * Whether a credential is about the work that is aimed at, by the skills that the roles ask for.
 */

/** The work that is aimed at, and that of all roles. */
export interface Work {
  /** Ids of all skills that the role asks for, met ones too. */
  asked: ReadonlySet<string>
  /** The library's role that is aimed at; undefined for another one and for postings. */
  roleId: string | undefined
  /** What each of the library's roles asks for: skill ids by role id. */
  jobSkills: ReadonlyMap<string, ReadonlySet<string>>
}

/** Why a credential is no step towards this work, if it is none. */
export function findOtherWork(offer: Offer, work: Work): 'off-topic' | 'other-job' | undefined {
  const share = onTopicShare(offer.teaches, work.asked)
  if (share < leastOnTopic || !isMainlyAsked(offer.teaches, work.asked)) return 'off-topic'
  return isForAnotherJob(offer, share, work) ? 'other-job' : undefined
}

/**
 * A quarter of what a credential teaches has to be asked for by the role: a certification of another field that touches
 * one skill in passing is the wrong program for it, however cheap it closes that one.
 */
const leastOnTopic = 0.25

/** Whether a skill that it teaches furthest is asked for: the others pass by on the way there. */
function isMainlyAsked(teaches: Offer['teaches'], asked: ReadonlySet<string>): boolean {
  const furthest = Math.max(0, ...teaches.map(({ level }) => level))
  return furthest === 0 || teaches.some(({ skillId, level }) => level === furthest && asked.has(skillId))
}

/** A credential of so many skills is made for a job. */
const jobSized = 8
/** It serves another job when that one asks for three times as much of it. */
const leastOfBestJob = 1 / 3

/**
 * A practical nurse's licence shares much with what a registered nurse is asked for, and is no step on her way; nor is
 * the course of a care assistant.
 */
function isForAnotherJob({ teaches, jobs }: Offer, share: number, { roleId, jobSkills }: Work): boolean {
  if (jobs.length > 0 && roleId !== undefined) return !jobs.includes(roleId)
  if (teaches.length < jobSized) return false
  const best = Math.max(0, ...[...jobSkills.values()].map((skills) => onTopicShare(teaches, skills)))
  return share < best * leastOfBestJob
}

/** The part of the levels that it teaches, 0-1, that lies in skills which the role asks for. */
export function onTopicShare(teaches: Offer['teaches'], asked: ReadonlySet<string>): number {
  const sum = (list: Offer['teaches']) => list.reduce((total, { level }) => total + level, 0)
  const whole = sum(teaches)
  return whole === 0 ? 1 : sum(teaches.filter(({ skillId }) => asked.has(skillId))) / whole
}
