import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { shortForms } from '../domain/search'
import { checkLibraryData } from './check-data'
import { type LibraryData, readLibraryData } from './read-data'
import type { CredentialFileEntry, RoleFileEntry, SkillFileEntry } from './schema'

const schema = `
CREATE TABLE level_line (category TEXT PRIMARY KEY, lines TEXT NOT NULL) STRICT;
CREATE TABLE field (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE retired (id TEXT PRIMARY KEY, successor TEXT NOT NULL) STRICT;
CREATE TABLE skill (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, category TEXT NOT NULL, description TEXT NOT NULL,
  lines TEXT, related TEXT NOT NULL, broader TEXT NOT NULL
) STRICT;
CREATE TABLE skill_name (key TEXT PRIMARY KEY, name TEXT NOT NULL, skill_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX skill_name_skill ON skill_name (skill_id);
CREATE TABLE ordinary_word (word TEXT PRIMARY KEY, is_common INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE vocabulary (fingerprint TEXT NOT NULL) STRICT;
CREATE TABLE role (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, field TEXT NOT NULL, seniority TEXT NOT NULL, summary TEXT NOT NULL,
  aliases TEXT NOT NULL, skill_count INTEGER NOT NULL, detail TEXT NOT NULL
) STRICT;
CREATE TABLE role_skill (
  role_id TEXT NOT NULL, skill_id TEXT NOT NULL, required_level INTEGER NOT NULL, importance INTEGER NOT NULL,
  evidence_kind TEXT, evidence_example TEXT, PRIMARY KEY (role_id, skill_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_skill_skill ON role_skill (skill_id);
CREATE TABLE credential (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, provider TEXT NOT NULL, platform TEXT NOT NULL, kind TEXT NOT NULL,
  address TEXT, price_minor INTEGER, price_currency TEXT, price_charged TEXT, hours_min REAL, hours_max REAL,
  format TEXT, level TEXT, detail TEXT NOT NULL, source TEXT NOT NULL, based_on TEXT, aliases TEXT NOT NULL,
  summary TEXT, skill_names TEXT, languages TEXT NOT NULL, is_free INTEGER NOT NULL, required_first TEXT NOT NULL,
  assessment TEXT, validity_months INTEGER
) STRICT;
CREATE TABLE credential_skill (
  credential_id TEXT NOT NULL, skill_id TEXT NOT NULL, teaches INTEGER NOT NULL, assesses INTEGER NOT NULL,
  PRIMARY KEY (skill_id, credential_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE credential_job (credential_id TEXT NOT NULL, role_id TEXT NOT NULL, PRIMARY KEY (credential_id, role_id))
  STRICT, WITHOUT ROWID;
CREATE INDEX credential_skill_credential ON credential_skill (credential_id);
-- What follows from the credentials, as in the user's database: see storage/migrations/0002-catalogue.
CREATE TABLE credential_entry (
  entry INTEGER PRIMARY KEY, credential_id TEXT NOT NULL, name_key TEXT NOT NULL, platform_key TEXT NOT NULL,
  price_minor INTEGER, price_currency TEXT, is_free INTEGER NOT NULL, hours_min REAL, hours_max REAL, format TEXT,
  level TEXT, languages TEXT NOT NULL
) STRICT;
CREATE INDEX credential_entry_credential ON credential_entry (credential_id);
CREATE INDEX credential_entry_name ON credential_entry (name_key);
CREATE TABLE credential_name (key TEXT NOT NULL, credential_id TEXT NOT NULL, PRIMARY KEY (key, credential_id))
  STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE skill_search USING fts5 (
  id UNINDEXED, name, aliases, initials, joined, description,
  tokenize = "unicode61 remove_diacritics 2 tokenchars '+#'", prefix = '2 3'
);
CREATE VIRTUAL TABLE skill_word USING fts5vocab (skill_search, row);
CREATE VIRTUAL TABLE role_search USING fts5 (
  id UNINDEXED, name, aliases, initials, joined, field,
  tokenize = "unicode61 remove_diacritics 2 tokenchars '+#'", prefix = '2 3'
);
CREATE VIRTUAL TABLE role_word USING fts5vocab (role_search, row);
CREATE VIRTUAL TABLE credential_search USING fts5 (
  name, aliases, provider, skills, summary, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
`
const derived = `
INSERT INTO credential_entry SELECT NULL, id, lower(name), lower(platform), price_minor, price_currency, is_free,
  hours_min, hours_max, format, level, languages FROM credential;
INSERT INTO credential_search (rowid, name, aliases, provider, skills, summary)
  SELECT entry, name, aliases, provider || ' ' || platform, skill_names, summary
  FROM credential JOIN credential_entry ON credential_id = id;
INSERT OR IGNORE INTO credential_name SELECT lower(value), credential.id FROM credential, json_each(aliases);
`

/** Turns the checked data/ into the indexed read-only file that commands query. Throws when data/ does not hold. */
export function buildLibrary(dataFolder: string, path: string): void {
  const data = readLibraryData(dataFolder)
  const problems = checkLibraryData(data)
  if (problems.length > 0) throw new Error(`data/ does not hold:\n${problems.join('\n')}`)
  rmSync(path, { force: true })
  const db = new BetterSqlite3(path)
  db.pragma('journal_mode = OFF')
  db.exec(schema)
  db.transaction(() => {
    writeWords(db, data)
    for (const skill of data.skills) {
      writeSkill(db, skill)
      writeSearch(db, 'skill_search', skill, skill.description)
    }
    const fieldNames = new Map(data.fields.map(({ id, name }) => [id, name]))
    for (const role of data.roles) {
      writeRole(db, role)
      writeSearch(db, 'role_search', role, `${role.field} ${fieldNames.get(role.field) ?? ''}`)
    }
    insert(db, 'vocabulary', [fingerprintOf(data)])
    const names = new Map(data.skills.map((skill) => [skill.id, [skill.name, ...skill.aliases].join(' ')]))
    for (const credential of data.credentials) writeCredential(db, credential, names)
    db.exec(derived)
  })()
  db.exec('ANALYZE; VACUUM;')
  db.close()
}

function insert(db: BetterSqlite3.Database, table: string, values: readonly unknown[]): void {
  db.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`).run(...values)
}

/** Changes with the names of skills: what was read out of postings by other names is read again. */
function fingerprintOf({ skills, ordinaryWords }: LibraryData): string {
  const names = skills.map(({ id, name, aliases, category }) => [id, name, aliases, category])
  return createHash('sha256')
    .update(JSON.stringify([names, [...ordinaryWords]]))
    .digest('hex')
    .slice(0, 16)
}

function writeWords(db: BetterSqlite3.Database, data: LibraryData): void {
  for (const [category, lines] of Object.entries(data.levels)) {
    insert(db, 'level_line', [category, JSON.stringify(lines)])
  }
  for (const field of data.fields) insert(db, 'field', [field.id, field.name])
  for (const [id, successor] of Object.entries(data.retired)) insert(db, 'retired', [id, successor])
  for (const [word, isCommon] of data.ordinaryWords) insert(db, 'ordinary_word', [word, Number(isCommon)])
}

function writeSkill(db: BetterSqlite3.Database, skill: SkillFileEntry): void {
  insert(db, 'skill', [
    skill.id,
    skill.name,
    skill.category,
    skill.description,
    skill.levels === undefined ? null : JSON.stringify(skill.levels),
    JSON.stringify(skill.related),
    JSON.stringify(skill.broader),
  ])
  for (const name of [skill.name, ...skill.aliases]) {
    insert(db, 'skill_name', [name.toLowerCase(), name, skill.id])
  }
}

/** What a role or skill is found by; the aliases stand on a line each. */
function writeSearch(
  db: BetterSqlite3.Database,
  table: string,
  { id, name, aliases }: { id: string; name: string; aliases: readonly string[] },
  rest: string,
): void {
  const forms = [name, ...aliases].map(shortForms)
  const initials = forms.map((form) => form.initials).join(' ')
  insert(db, table, [
    id,
    name,
    aliases.join('\n'),
    initials,
    forms.map((form) => form.joined).join(' '),
    rest,
  ])
}

function writeRole(db: BetterSqlite3.Database, role: RoleFileEntry): void {
  const { codes, basis } = role
  insert(db, 'role', [
    role.id,
    role.name,
    role.field,
    role.seniority,
    role.summary,
    JSON.stringify(role.aliases),
    role.skills.length,
    JSON.stringify({ codes, basis }),
  ])
  for (const { skill, required, importance, evidence } of role.skills) {
    insert(db, 'role_skill', [
      role.id,
      skill,
      required,
      importance,
      evidence?.kind ?? null,
      evidence?.example ?? null,
    ])
  }
}

/** Stands for "never expires" in a column whose NULL is "unknown". */
const neverExpires = -1

function writeCredential(
  db: BetterSqlite3.Database,
  credential: CredentialFileEntry,
  skillNames: ReadonlyMap<string, string>,
): void {
  const { facts, sources, basis, aliases } = credential
  const price = facts.price?.value
  const hours = facts.hours?.value
  insert(db, 'credential', [
    credential.id,
    credential.name,
    credential.provider,
    credential.platform,
    credential.kind,
    credential.address,
    price?.minor ?? null,
    price?.currency ?? null,
    price?.charged ?? null,
    hours?.min ?? null,
    hours?.max ?? null,
    facts.format?.value ?? null,
    facts.level?.value ?? null,
    JSON.stringify({ facts, sources, basis }),
    'library',
    null,
    JSON.stringify(aliases),
    null,
    Object.keys(credential.teaches)
      .map((id) => skillNames.get(id))
      .join(' '),
    facts.languages === undefined ? '' : ` ${facts.languages.value.join(' ')} `,
    price?.minor === 0 || facts.freeLearning?.value === true ? 1 : 0,
    JSON.stringify(facts.prerequisites?.value.required ?? []),
    facts.assessment?.value ?? null,
    facts.validity === undefined ? null : (facts.validity.value.months ?? neverExpires),
  ])
  for (const [skill, teaches] of Object.entries(credential.teaches)) {
    insert(db, 'credential_skill', [credential.id, skill, teaches, credential.assesses[skill] ?? 0])
  }
  for (const job of credential.jobs) insert(db, 'credential_job', [credential.id, job])
}
