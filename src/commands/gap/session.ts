import type { Context } from '../../context'
import type { AssessmentItem } from '../../domain/gap'
import { CancelledError } from '../../errors'
import { type Assessment, AssessmentStore } from '../../storage/assessment-store'
import type { Subject } from './subject'

/** How a run of the questions begins, when there is an assessment of the role already. */
export type Start = 'afresh' | 'update' | 'go-on' | 'rest' | 'show'

/** One run of the questions: its assessment comes with the first answer, all under one operation. */
export class Session {
  answeredCount = 0
  private readonly store: AssessmentStore
  private assessmentId: number | undefined
  private operationId: number | undefined

  constructor(
    readonly role: Subject,
    private readonly earlier: Assessment | undefined,
    private readonly start: Start,
    private readonly isAll: boolean,
    private readonly context: Context,
  ) {
    this.store = new AssessmentStore(context.database.connection)
    if (start === 'go-on' || start === 'rest') this.assessmentId = earlier?.id
  }

  /** The skills in the order in which they are asked, with what is known of each. */
  listItems(): AssessmentItem[] {
    const id = this.assessmentId ?? (this.start === 'update' ? this.earlier?.id : undefined)
    const answered = new Map(
      (id === undefined ? [] : this.store.listItems(id)).map((item) => [item.skillId, item]),
    )
    const known = this.assessmentId === undefined ? [] : [...answered.values()]
    const asked = this.assessmentId === undefined ? this.role.skills : this.listAdded(answered)
    const items = asked.map(
      (skill): AssessmentItem => ({
        ...skill,
        isAssumed: skill.isLevelAssumed || skill.isImportanceAssumed,
        evidenceKind: skill.evidence?.kind,
        evidenceExample: skill.evidence?.example,
        state: 'unrated',
        level: undefined,
        confidence: undefined,
        isUnusedForAYear: false,
        ...answered.get(skill.skillId),
      }),
    )
    return [...known, ...items]
  }

  /** What an earlier run left out and `--all` asks now. */
  private listAdded(answered: ReadonlyMap<string, AssessmentItem>) {
    return this.isAll ? this.role.skills.filter(({ skillId }) => !answered.has(skillId)) : []
  }

  save(change: (store: AssessmentStore, assessmentId: number, at: string) => void): void {
    const { journal } = this.context.database
    const at = this.context.now().toISOString()
    const summary = `${this.answeredCount} ${this.answeredCount === 1 ? 'rating' : 'ratings'} for ${this.role.name}`
    const [assessmentId, operationId] = journal.extend(this.operationId, 'gap', summary, () => {
      const id = this.assessmentId ?? this.begin(at)
      if (this.isAll) this.store.addMissing(id, this.role)
      change(this.store, id, at)
      return id
    })
    this.assessmentId = assessmentId
    this.operationId = operationId
  }

  get(): Assessment {
    if (this.assessmentId === undefined) throw new CancelledError('Nothing was answered.')
    return this.store.get(this.assessmentId)
  }

  private begin(at: string): number {
    const id = this.store.begin(this.role, at, this.role.savePostings?.())
    if (this.start === 'update' && this.earlier !== undefined) this.store.copyAnswers(this.earlier.id, id)
    return id
  }
}
