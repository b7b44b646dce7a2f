export interface JobData {
  title: string | undefined
  company: string | undefined
  address: string | undefined
  postedOn: string | undefined
  /** HTML. */
  description: string | undefined
}

type Json = Record<string, unknown>

/** The JobPosting in a page's JSON-LD, as schema.org has it; undefined where there is none or it is broken. */
export function findJobData(scripts: readonly string[]): JobData | undefined {
  for (const script of scripts) {
    const job = findJob(parse(script), 0)
    if (job === undefined) continue
    const { hiringOrganization: company } = job
    return {
      title: textOf(job.title) ?? textOf(job.name),
      company: textOf(isObject(company) ? company.name : company),
      address: textOf(job.url),
      postedOn: /^\d{4}-\d{2}-\d{2}/.exec(textOf(job.datePosted) ?? '')?.[0],
      description: textOf(job.description),
    }
  }
  return undefined
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch {
    return undefined
  }
}

function findJob(value: unknown, depth: number): Json | undefined {
  if (depth > 5) return undefined
  if (Array.isArray(value)) {
    for (const entry of value) {
      const job = findJob(entry, depth + 1)
      if (job !== undefined) return job
    }
    return undefined
  }
  if (!isObject(value)) return undefined
  const types = [value['@type']].flat()
  if (types.includes('JobPosting')) return value
  return findJob(value['@graph'] ?? value.mainEntity, depth + 1)
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
