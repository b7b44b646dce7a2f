import type { SkillCategory } from '../../domain/skill'

/*
 * O*NET's general skills (2.A, 2.B) and areas of knowledge (2.C), by element. The release gives their names alone in
 * the files that are read here; these short lines, in our own words, say what to rate. An element that is not here, of
 * a later release, goes without.
 */
const descriptions: Readonly<Record<string, string>> = {
  '2.A.1.a': 'Understanding written work documents',
  '2.A.1.b': 'Taking in what others say and asking the right questions',
  '2.A.1.c': 'Writing so that the reader is served',
  '2.A.1.d': 'Telling others what they need to know, aloud',
  '2.A.1.e': 'Solving problems of the work with mathematics',
  '2.A.1.f': 'Solving problems of the work with the methods of science',
  '2.A.2.a': 'Weighing other approaches by logic and their strengths and weaknesses',
  '2.A.2.b': 'Seeing what new information means for decisions now and later',
  '2.A.2.c': 'Teaching others how to do something, in ways that fit what is taught and who learns',
  '2.A.2.d': 'Watching how oneself, others or an organisation do, and correcting course',
  '2.B.1.a': 'Seeing how others react and understanding why',
  '2.B.1.b': 'Fitting one’s own work to that of others',
  '2.B.1.c': 'Moving others to change their minds or what they do',
  '2.B.1.d': 'Bringing people together to settle differences',
  '2.B.1.e': 'Teaching others how to do something',
  '2.B.1.f': 'Looking for ways to help people',
  '2.B.2.i': 'Taking apart problems that are not well defined and carrying out a solution',
  '2.B.3.a': 'Turning needs and product requirements into a design',
  '2.B.3.b': 'Making or adapting equipment and technology to what its users need',
  '2.B.3.c': 'Choosing the tools and equipment that a job needs',
  '2.B.3.d': 'Putting in equipment, machines, wiring or programs to specification',
  '2.B.3.e': 'Writing computer programs',
  '2.B.3.g': 'Watching gauges, dials or other signs that a machine works as it should',
  '2.B.3.h': 'Running and steering equipment or systems',
  '2.B.3.j': 'Doing routine upkeep and knowing when and what upkeep is due',
  '2.B.3.k': 'Finding out why something goes wrong and what to do about it',
  '2.B.3.l': 'Mending machines or systems with the tools that it takes',
  '2.B.3.m': 'Testing and inspecting products, services or processes for quality',
  '2.B.4.e': 'Weighing costs and benefits of possible actions to choose the fitting one',
  '2.B.4.g': 'Finding how a system should work, and how changes around it affect the outcome',
  '2.B.4.h': 'Finding measures of how a system does, and what would make it do better',
  '2.B.5.a': 'Managing one’s own time and the time of others',
  '2.B.5.b': 'Deciding how money is spent to get work done, and accounting for it',
  '2.B.5.c': 'Getting the equipment, rooms and materials that work needs, and seeing to their use',
  '2.B.5.d': 'Motivating, developing and directing people, and finding the best for a job',
  '2.C.1.a': 'Planning, resources, leadership and coordination in an organisation',
  '2.C.1.b': 'Office procedures and systems: files and records, correspondence, forms',
  '2.C.1.c': 'Economics and accounting, financial markets, banking, financial data',
  '2.C.1.d': 'Showing, promoting and selling products: strategy, tactics, sales control',
  '2.C.1.e': 'Serving customers and persons: what they need, quality, satisfaction',
  '2.C.1.f': 'Recruiting, training, pay, labour relations, personnel information',
  '2.C.2.a': 'Raw materials, production processes, quality, costs of making goods',
  '2.C.2.b': 'Planting, growing and harvesting food, keeping animals, storing food',
  '2.C.3.a': 'Circuit boards, processors, electronic equipment, hardware and software',
  '2.C.3.b': 'Applying engineering science to design and produce goods and services',
  '2.C.3.c': 'Techniques, tools and principles of technical plans, drawings and models',
  '2.C.3.d': 'Materials, methods and tools of building and repairing houses and roads',
  '2.C.3.e': 'Machines and tools: design, uses, repair, upkeep',
  '2.C.4.a': 'Arithmetic, algebra, geometry, calculus, statistics and their use',
  '2.C.4.b': 'Physical principles and laws and their use',
  '2.C.4.c': 'Substances: composition, structure, reactions, dangers, disposal',
  '2.C.4.d': 'Plants and animals: tissues, cells, functions, how they live together',
  '2.C.4.e': 'How people behave and perform, how they differ, learn and are motivated',
  '2.C.4.f': 'Groups, societies and cultures: how they behave, their history and origins',
  '2.C.4.g': 'Land, sea and air: features, locations, distribution of life',
  '2.C.5.a': 'Finding and treating injuries, diseases and deformities; prevention',
  '2.C.5.b': 'Diagnosis, treatment and rehabilitation, career counselling and guidance',
  '2.C.6': 'Designing curricula and training, teaching, measuring what it achieves',
  '2.C.7.a': 'Structure and content of English: words, spelling, composition, grammar',
  '2.C.7.b': 'Structure and content of another language: words, grammar, pronunciation',
  '2.C.7.c': 'Theory and techniques of music, dance, visual arts, drama, sculpture',
  '2.C.7.d': 'Historical events, their causes and effects, finds of past cultures',
  '2.C.7.e': 'Philosophies and religions: principles, values, practices, effects on culture',
  '2.C.8.a': 'Equipment, policies and strategies that protect people, data and property',
  '2.C.8.b': 'Laws, codes, court procedures, government rules and the democratic process',
  '2.C.9.a': 'Transmission, broadcasting, switching, control of telecommunication systems',
  '2.C.9.b': 'Producing and spreading content for media, in writing, sound and pictures',
  '2.C.10': 'Moving people or goods by air, rail, sea or road: costs and benefits',
}

/*
 * O*NET's name of these says less than it means: people took "monitoring" for watching patients or computers, "active
 * learning" for a way of teaching, and "systems analysis" for an analyst's trade. "Learning strategies" are how one
 * instructs, and nobody could rate the two apart: they have one name, and so are asked as one. The description keeps
 * the official name.
 */
const clearerNames: Readonly<Record<string, string>> = {
  'Active learning': 'Applying new information',
  Coordination: 'Coordinating with others',
  'Learning strategies': 'Instructing',
  Monitoring: 'Checking and correcting work',
  'Operations monitoring': 'Equipment and process monitoring',
  'Systems analysis': 'Analysing how systems work',
  'Systems evaluation': 'Evaluating how systems perform',
}

/*
 * Names that mean something narrower elsewhere: "active learning" is a way of teaching, "monitoring" watches computers,
 * "persuasion" sells, "operation and control" is a pilot's as well as a machinist's, a nurse's "mathematics" is no
 * calculus, her "service orientation" knows no customers, "quality control analysis" needs no calipers. They stay skills
 * of their own, whatever names the library has.
 */
const homonyms: ReadonlySet<string> = new Set([
  ...['2.A.1.e', '2.A.2.b', '2.A.2.c', '2.A.2.d', '2.B.1.c', '2.B.1.f', '2.B.3.d', '2.B.3.g', '2.B.3.h'],
  ...['2.B.3.l', '2.B.3.m'],
])

/** What an element is called here, and in a few words what it is; without words for one of a later release. */
export function describeElement(
  elementId: string,
  officialName: string,
): { name: string; description?: string } {
  const official = officialName.charAt(0) + officialName.slice(1).toLowerCase().replace('english', 'English')
  const description = descriptions[elementId]
  const name = clearerNames[official]
  if (name === undefined) return { name: official, ...(description === undefined ? {} : { description }) }
  return { name, description: `${description ?? ''} (O*NET: ${official})`.trim() }
}

export const isHomonym = (elementId: string): boolean => homonyms.has(elementId)

/** Listening, speaking and teaching, which are done with people, unlike reading, writing and thinking. */
const spoken: ReadonlySet<string> = new Set(['2.A.1.b', '2.A.1.d', '2.A.2.c'])

/**
 * 2.C are the areas of knowledge. Levels of what is done with a text, a problem or a machine are told by how hard it
 * is, of what is done with people by who they are.
 */
export function categoriseElement(elementId: string): SkillCategory {
  if (elementId.startsWith('2.B.3') || (elementId.startsWith('2.A') && !spoken.has(elementId)))
    return 'technical'
  return elementId.startsWith('2.C') ? 'domain' : 'transferable'
}
