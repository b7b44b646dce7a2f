import type BetterSqlite3 from 'better-sqlite3'
import {
  type Evidence,
  type EvidenceField,
  type EvidenceKind,
  isDraft,
  type Metric,
} from '../domain/evidence'
import type { ProvingPiece } from '../domain/proof'
import { groupBy } from './group-by'

interface EvidenceRow {
  id: number
  title: string
  kind: EvidenceKind | null
  situation: string | null
  task: string | null
  action: string | null
  result: string | null
  from_day: string | null
  to_day: string | null
  confirmed_by: string | null
  target_id: string | null
  is_public: number
}

/** What hangs on a piece of evidence, by its id. */
interface Children {
  skills: Map<number, { evidence_id: number; skill_id: string; level: number }[]>
  metrics: Map<number, ({ evidence_id: number } & { [Key in keyof Metric]: string | null })[]>
  links: Map<number, { evidence_id: number; address: string }[]>
  wording: Map<number, { evidence_id: number; field: EvidenceField; wording: string }[]>
}

const childTables = ['evidence_skill', 'evidence_metric', 'evidence_link', 'evidence_wording'] as const

export class EvidenceStore {
  constructor(private readonly db: BetterSqlite3.Database) {}

  find(id: number): Evidence | undefined {
    const row = this.db.prepare('SELECT * FROM evidence WHERE id = ?').get(id) as EvidenceRow | undefined
    return row === undefined ? undefined : toEvidence(row, this.loadChildren('WHERE evidence_id = ?', id))
  }

  /** Oldest first. */
  list(): Evidence[] {
    const children = this.loadChildren('')
    const rows = this.db.prepare('SELECT * FROM evidence ORDER BY id').all() as EvidenceRow[]
    return rows.map((row) => toEvidence(row, children))
  }

  /** For each skill the strongest finished piece of each kind, with and without a person who confirms it. */
  listProving(): ProvingPiece[] {
    const strongest = this.db
      .prepare(
        `SELECT skill_id, kind, is_confirmed, max(level) AS level FROM proof_total
         GROUP BY skill_id, kind, is_confirmed`,
      )
      .all() as { skill_id: string; kind: EvidenceKind; is_confirmed: number; level: number }[]
    const findPiece = this.db.prepare(
      `SELECT id, title FROM evidence_skill JOIN evidence ON id = evidence_id
       WHERE skill_id = @skill_id AND level = @level AND kind = @kind AND is_draft = 0
         AND (confirmed_by IS NOT NULL) = @is_confirmed
       ORDER BY evidence_id LIMIT 1`,
    )
    return strongest.map((row) => {
      const { id, title } = findPiece.get(row) as { id: number; title: string }
      const { skill_id: skillId, kind, level } = row
      return { id, title, kind, isConfirmed: row.is_confirmed === 1, skillId, level }
    })
  }

  /** How many drafts there are, and the first of them. */
  countDrafts(): { count: number; firstId: number | undefined } {
    const row = this.db
      .prepare('SELECT count(*) AS count, min(id) AS firstId FROM evidence WHERE is_draft = 1')
      .get() as { count: number; firstId: number | null }
    return { count: row.count, firstId: row.firstId ?? undefined }
  }

  /** Returns the new evidence's id. */
  insert(evidence: Omit<Evidence, 'id'>, addedOn: string): number {
    const { lastInsertRowid } = this.db
      .prepare(
        `INSERT INTO evidence (title, kind, situation, task, action, result, from_day, to_day, confirmed_by,
           target_id, is_public, is_draft, added_on)
         VALUES (@title, @kind, @situation, @task, @action, @result, @from_day, @to_day, @confirmed_by,
           @target_id, @is_public, @is_draft, @added_on)`,
      )
      .run({ ...toRow(evidence), added_on: addedOn })
    this.insertChildren(Number(lastInsertRowid), evidence)
    return Number(lastInsertRowid)
  }

  update(evidence: Evidence): void {
    this.db
      .prepare(
        `UPDATE evidence SET title = @title, kind = @kind, situation = @situation, task = @task, action = @action,
           result = @result, from_day = @from_day, to_day = @to_day, confirmed_by = @confirmed_by,
           target_id = @target_id, is_public = @is_public, is_draft = @is_draft
         WHERE id = @id`,
      )
      .run({ ...toRow(evidence), id: evidence.id })
    for (const table of childTables)
      this.db.prepare(`DELETE FROM ${table} WHERE evidence_id = ?`).run(evidence.id)
    this.insertChildren(evidence.id, evidence)
  }

  private loadChildren(where: string, ...parameters: number[]): Children {
    const load = <T extends { evidence_id: number }>(table: string, order: string) =>
      groupBy(
        this.db
          .prepare(`SELECT * FROM ${table} ${where} ORDER BY evidence_id, ${order}`)
          .all(...parameters) as T[],
        (row) => row.evidence_id,
      )
    return {
      skills: load('evidence_skill', 'skill_id'),
      metrics: load('evidence_metric', 'position'),
      links: load('evidence_link', 'position'),
      wording: load('evidence_wording', 'field'),
    }
  }

  private insertChildren(id: number, evidence: Omit<Evidence, 'id'>): void {
    const insertSkill = this.db.prepare('INSERT INTO evidence_skill VALUES (?, ?, ?)')
    for (const { skillId, level } of evidence.skills) insertSkill.run(id, skillId, level)
    const insertMetric = this.db.prepare('INSERT INTO evidence_metric VALUES (?, ?, ?, ?, ?, ?)')
    for (const [position, { name, before, after, unit }] of evidence.metrics.entries()) {
      insertMetric.run(id, position, name, before ?? null, after ?? null, unit ?? null)
    }
    const insertLink = this.db.prepare('INSERT INTO evidence_link VALUES (?, ?, ?)')
    for (const [position, address] of evidence.links.entries()) insertLink.run(id, position, address)
    const insertWording = this.db.prepare('INSERT INTO evidence_wording VALUES (?, ?, ?)')
    for (const [field, wording] of Object.entries(evidence.wording)) insertWording.run(id, field, wording)
  }
}

const toRow = (evidence: Omit<Evidence, 'id'>) => ({
  title: evidence.title,
  kind: evidence.kind ?? null,
  situation: evidence.situation ?? null,
  task: evidence.task ?? null,
  action: evidence.action ?? null,
  result: evidence.result ?? null,
  from_day: evidence.from ?? null,
  to_day: evidence.to ?? null,
  confirmed_by: evidence.confirmedBy ?? null,
  target_id: evidence.targetId ?? null,
  is_public: Number(evidence.isPublic),
  is_draft: Number(isDraft(evidence)),
})

function toEvidence(row: EvidenceRow, children: Children): Evidence {
  const wording = children.wording.get(row.id) ?? []
  return {
    id: row.id,
    title: row.title,
    kind: row.kind ?? undefined,
    situation: row.situation ?? undefined,
    task: row.task ?? undefined,
    action: row.action ?? undefined,
    result: row.result ?? undefined,
    from: row.from_day ?? undefined,
    to: row.to_day ?? undefined,
    confirmedBy: row.confirmed_by ?? undefined,
    targetId: row.target_id ?? undefined,
    isPublic: row.is_public === 1,
    skills: (children.skills.get(row.id) ?? []).map(({ skill_id, level }) => ({ skillId: skill_id, level })),
    metrics: (children.metrics.get(row.id) ?? []).map(({ name, before, after, unit }) => ({
      name: name ?? '',
      before: before ?? undefined,
      after: after ?? undefined,
      unit: unit ?? undefined,
    })),
    links: (children.links.get(row.id) ?? []).map(({ address }) => address),
    wording: Object.fromEntries(wording.map(({ field, wording: text }) => [field, text])),
  }
}
