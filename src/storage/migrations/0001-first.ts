/** The first schema. A shipped step never changes. Days are ISO days, durations minutes, money minor units. */
export const first = `
CREATE TABLE config (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE profile (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE goal (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  role_id TEXT NOT NULL,
  role_name TEXT NOT NULL,
  due_day TEXT,
  weekly_minutes INTEGER CHECK (weekly_minutes > 0),
  budget_minor INTEGER CHECK (budget_minor >= 0),
  budget_currency TEXT,
  set_on TEXT NOT NULL
) STRICT;

-- What the user added or imported; an edited library entry is a full copy with based_on.
CREATE TABLE skill (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  category TEXT NOT NULL CHECK (category IN ('technical', 'tool', 'domain', 'transferable')),
  description TEXT,
  source TEXT NOT NULL,
  source_id TEXT,
  based_on TEXT
) STRICT;
CREATE TABLE skill_alias (
  alias_key TEXT PRIMARY KEY,
  alias TEXT NOT NULL,
  skill_id TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;
CREATE INDEX skill_alias_skill ON skill_alias (skill_id);

CREATE TABLE role (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  field TEXT NOT NULL,
  seniority TEXT,
  summary TEXT,
  source TEXT NOT NULL,
  source_id TEXT,
  source_release TEXT,
  based_on TEXT
) STRICT;
CREATE TABLE role_skill (
  role_id TEXT NOT NULL REFERENCES role (id) DEFERRABLE,
  skill_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  required_level INTEGER NOT NULL CHECK (required_level BETWEEN 1 AND 5),
  importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 5),
  is_level_assumed INTEGER NOT NULL DEFAULT 0,
  is_importance_assumed INTEGER NOT NULL DEFAULT 0,
  demand_flag TEXT CHECK (demand_flag IN ('in-demand', 'hot')),
  evidence_kind TEXT CHECK (evidence_kind IN ('work', 'own-project', 'course-work')),
  evidence_example TEXT,
  PRIMARY KEY (role_id, skill_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE posting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT,
  company TEXT,
  address TEXT,
  posted_on TEXT,
  added_on TEXT NOT NULL,
  text TEXT NOT NULL,
  text_hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('role', 'postings')),
  role_id TEXT,
  subject_name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done')),
  started_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_role ON assessment (role_id);
CREATE TABLE assessment_posting (
  assessment_id INTEGER NOT NULL REFERENCES assessment (id) DEFERRABLE,
  posting_id INTEGER NOT NULL REFERENCES posting (id) DEFERRABLE,
  PRIMARY KEY (assessment_id, posting_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE assessment_item (
  assessment_id INTEGER NOT NULL REFERENCES assessment (id) DEFERRABLE,
  skill_id TEXT NOT NULL,
  skill_name TEXT NOT NULL,
  position INTEGER NOT NULL,
  required_level INTEGER NOT NULL CHECK (required_level BETWEEN 1 AND 5),
  importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 5),
  is_assumed INTEGER NOT NULL DEFAULT 0,
  demand_numerator INTEGER,
  demand_denominator INTEGER,
  demand_source TEXT,
  evidence_kind TEXT,
  evidence_example TEXT,
  state TEXT NOT NULL CHECK (state IN ('unrated', 'rated', 'skipped', 'not-relevant')),
  level INTEGER CHECK (level BETWEEN 0 AND 5),
  confidence INTEGER CHECK (confidence BETWEEN 1 AND 3),
  is_unused_for_a_year INTEGER NOT NULL DEFAULT 0,
  rated_at TEXT,
  PRIMARY KEY (assessment_id, skill_id),
  CHECK ((state = 'rated') = (level IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX assessment_item_claim ON assessment_item (skill_id, rated_at) WHERE state = 'rated';

-- The user's own catalogue entries, in the shape of the library's.
CREATE TABLE credential (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  provider TEXT NOT NULL,
  platform TEXT NOT NULL,
  kind TEXT NOT NULL,
  address TEXT,
  price_minor INTEGER,
  price_currency TEXT,
  price_charged TEXT CHECK (price_charged IN ('once', 'month', 'year')),
  hours_min REAL,
  hours_max REAL,
  format TEXT,
  level TEXT,
  detail TEXT NOT NULL,
  source TEXT NOT NULL,
  based_on TEXT
) STRICT;
CREATE TABLE credential_skill (
  credential_id TEXT NOT NULL REFERENCES credential (id) DEFERRABLE,
  skill_id TEXT NOT NULL,
  teaches INTEGER NOT NULL CHECK (teaches BETWEEN 0 AND 3),
  assesses INTEGER NOT NULL CHECK (assesses BETWEEN 0 AND 3),
  PRIMARY KEY (credential_id, skill_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
  id TEXT PRIMARY KEY,
  credential_id TEXT,
  name TEXT NOT NULL,
  provider TEXT,
  purpose TEXT NOT NULL CHECK (purpose IN ('earn', 'renew')),
  award_id INTEGER REFERENCES award (id) DEFERRABLE,
  state TEXT NOT NULL CHECK (state IN ('planned', 'active', 'paused', 'passed', 'dropped')),
  due_day TEXT,
  exam_day TEXT,
  estimated_minutes INTEGER CHECK (estimated_minutes > 0),
  left_minutes INTEGER CHECK (left_minutes >= 0),
  units_done INTEGER,
  units_total INTEGER,
  price_minor INTEGER,
  price_currency TEXT,
  assessment_method TEXT,
  address TEXT,
  added_on TEXT NOT NULL,
  started_on TEXT,
  ended_on TEXT,
  CHECK (units_done IS NULL OR units_done BETWEEN 0 AND units_total)
) STRICT;
CREATE TABLE target_skill (
  target_id TEXT NOT NULL REFERENCES target (id) DEFERRABLE,
  skill_id TEXT NOT NULL,
  teaches INTEGER NOT NULL CHECK (teaches BETWEEN 0 AND 3),
  assesses INTEGER NOT NULL CHECK (assesses BETWEEN 0 AND 3),
  PRIMARY KEY (target_id, skill_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  target_id TEXT REFERENCES target (id) DEFERRABLE,
  skill_id TEXT,
  day TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  kind TEXT NOT NULL
    CHECK (kind IN ('study', 'assignment', 'discussion', 'feedback', 'practice', 'exam', 'event')),
  note TEXT,
  unit INTEGER,
  started_at TEXT,
  ended_at TEXT,
  source TEXT,
  source_id TEXT,
  logged_at TEXT NOT NULL,
  UNIQUE (source, source_id)
) STRICT;
CREATE INDEX log_entry_day ON log_entry (day, id);
CREATE INDEX log_entry_target ON log_entry (target_id, day);
CREATE TABLE week_plan (
  week TEXT NOT NULL,
  target_id TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  PRIMARY KEY (week, target_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  kind TEXT CHECK (kind IN ('work', 'own-project', 'course-work')),
  situation TEXT,
  task TEXT,
  action TEXT,
  result TEXT,
  from_day TEXT,
  to_day TEXT,
  confirmed_by TEXT,
  target_id TEXT REFERENCES target (id) DEFERRABLE,
  is_public INTEGER NOT NULL DEFAULT 0,
  -- What the domain said when it was saved, so that hot commands need not load every text to ask again.
  is_draft INTEGER NOT NULL,
  added_on TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_draft ON evidence (id) WHERE is_draft = 1;
CREATE TABLE evidence_skill (
  evidence_id INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE,
  skill_id TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
  PRIMARY KEY (evidence_id, skill_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_skill_skill ON evidence_skill (skill_id, level, evidence_id);
CREATE TABLE evidence_metric (
  evidence_id INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  before TEXT,
  after TEXT,
  unit TEXT,
  PRIMARY KEY (evidence_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence_link (
  evidence_id INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE,
  position INTEGER NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (evidence_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence_file (
  evidence_id INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (evidence_id, sha256)
) STRICT, WITHOUT ROWID;
-- A private field's wording for readers.
CREATE TABLE evidence_wording (
  evidence_id INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE,
  field TEXT NOT NULL CHECK (field IN ('title', 'situation', 'task', 'action', 'result')),
  wording TEXT NOT NULL,
  PRIMARY KEY (evidence_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  rules TEXT NOT NULL,
  based_on TEXT
) STRICT;
CREATE TABLE award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  provider TEXT,
  credential_id TEXT,
  target_id TEXT REFERENCES target (id) DEFERRABLE,
  programme_id TEXT,
  issued_on TEXT NOT NULL,
  expires_on TEXT,
  certificate_id TEXT,
  address TEXT,
  badge_sha256 TEXT,
  standing TEXT NOT NULL CHECK (standing IN ('verified', 'checkable', 'stated')),
  assessment_method TEXT,
  added_on TEXT NOT NULL
) STRICT;
CREATE TABLE award_skill (
  award_id INTEGER NOT NULL REFERENCES award (id) DEFERRABLE,
  skill_id TEXT NOT NULL,
  assesses INTEGER NOT NULL CHECK (assesses BETWEEN 1 AND 3),
  PRIMARY KEY (award_id, skill_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX award_skill_skill ON award_skill (skill_id);
CREATE TABLE credit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  award_id INTEGER REFERENCES award (id) DEFERRABLE,
  name TEXT NOT NULL,
  earned_on TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE TABLE credit_programme (
  credit_id INTEGER NOT NULL REFERENCES credit (id) DEFERRABLE,
  programme_id TEXT NOT NULL,
  category TEXT,
  hundredths INTEGER NOT NULL CHECK (hundredths > 0),
  PRIMARY KEY (credit_id, programme_id)
) STRICT, WITHOUT ROWID;

-- Totals, kept by triggers so that start-up never sums the log.
CREATE TABLE target_total (target_id TEXT PRIMARY KEY, minutes INTEGER NOT NULL, entries INTEGER NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE TABLE week_total (week TEXT PRIMARY KEY, minutes INTEGER NOT NULL, entries INTEGER NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE TRIGGER log_entry_total_insert AFTER INSERT ON log_entry BEGIN
  INSERT INTO week_total VALUES (date(new.day, 'weekday 0', '-6 days'), new.minutes, 1)
    ON CONFLICT (week) DO UPDATE SET minutes = minutes + excluded.minutes, entries = entries + 1;
  INSERT INTO target_total SELECT new.target_id, new.minutes, 1 WHERE new.target_id IS NOT NULL
    ON CONFLICT (target_id) DO UPDATE SET minutes = minutes + excluded.minutes, entries = entries + 1;
END;
CREATE TRIGGER log_entry_total_delete AFTER DELETE ON log_entry BEGIN
  UPDATE week_total SET minutes = minutes - old.minutes, entries = entries - 1
    WHERE week = date(old.day, 'weekday 0', '-6 days');
  DELETE FROM week_total WHERE week = date(old.day, 'weekday 0', '-6 days') AND entries = 0;
  UPDATE target_total SET minutes = minutes - old.minutes, entries = entries - 1
    WHERE target_id = old.target_id;
  DELETE FROM target_total WHERE target_id = old.target_id AND entries = 0;
END;
CREATE TRIGGER log_entry_total_update AFTER UPDATE ON log_entry BEGIN
  UPDATE week_total SET minutes = minutes - old.minutes, entries = entries - 1
    WHERE week = date(old.day, 'weekday 0', '-6 days');
  DELETE FROM week_total WHERE week = date(old.day, 'weekday 0', '-6 days') AND entries = 0;
  UPDATE target_total SET minutes = minutes - old.minutes, entries = entries - 1
    WHERE target_id = old.target_id;
  DELETE FROM target_total WHERE target_id = old.target_id AND entries = 0;
  INSERT INTO week_total VALUES (date(new.day, 'weekday 0', '-6 days'), new.minutes, 1)
    ON CONFLICT (week) DO UPDATE SET minutes = minutes + excluded.minutes, entries = entries + 1;
  INSERT INTO target_total SELECT new.target_id, new.minutes, 1 WHERE new.target_id IS NOT NULL
    ON CONFLICT (target_id) DO UPDATE SET minutes = minutes + excluded.minutes, entries = entries + 1;
END;

-- How many finished pieces of evidence state a level of a skill, by what caps their proof: kept so that no start reads
-- all evidence to find what is proven.
CREATE TABLE proof_total (
  skill_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  is_confirmed INTEGER NOT NULL,
  level INTEGER NOT NULL,
  pieces INTEGER NOT NULL,
  PRIMARY KEY (skill_id, kind, is_confirmed, level)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER proof_total_skill_insert AFTER INSERT ON evidence_skill BEGIN
  INSERT INTO proof_total
    SELECT new.skill_id, kind, confirmed_by IS NOT NULL, new.level, 1 FROM evidence
    WHERE id = new.evidence_id AND is_draft = 0
    ON CONFLICT DO UPDATE SET pieces = pieces + 1;
END;
CREATE TRIGGER proof_total_skill_delete AFTER DELETE ON evidence_skill BEGIN
  UPDATE proof_total SET pieces = pieces - 1
    WHERE skill_id = old.skill_id AND level = old.level AND (kind, is_confirmed) IN
      (SELECT kind, confirmed_by IS NOT NULL FROM evidence WHERE id = old.evidence_id AND is_draft = 0);
  DELETE FROM proof_total WHERE skill_id = old.skill_id AND pieces = 0;
END;
CREATE TRIGGER proof_total_evidence_update AFTER UPDATE OF kind, confirmed_by, is_draft ON evidence BEGIN
  UPDATE proof_total SET pieces = pieces - 1
    WHERE old.is_draft = 0 AND kind = old.kind AND is_confirmed = (old.confirmed_by IS NOT NULL)
      AND (skill_id, level) IN (SELECT skill_id, level FROM evidence_skill WHERE evidence_id = old.id);
  DELETE FROM proof_total WHERE pieces = 0;
  INSERT INTO proof_total
    SELECT skill_id, new.kind, new.confirmed_by IS NOT NULL, level, 1 FROM evidence_skill
    WHERE evidence_id = new.id AND new.is_draft = 0
    ON CONFLICT DO UPDATE SET pieces = pieces + 1;
END;

-- The last forecast with what it was made of: ten thousand trials need not run again while nothing changed.
CREATE TABLE forecast_cache (id INTEGER PRIMARY KEY CHECK (id = 1), input TEXT NOT NULL, result TEXT NOT NULL) STRICT;

-- The operation journal. Row images are JSON objects of column -> value.
CREATE TABLE operation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  command TEXT NOT NULL,
  summary TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  reverts INTEGER,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'gone', 'sealed')),
  sealed_backup TEXT
) STRICT;
CREATE INDEX operation_state ON operation (state, id);
CREATE TABLE journal_row (
  id INTEGER PRIMARY KEY,
  operation_id INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  old_row TEXT,
  new_row TEXT
) STRICT;
CREATE INDEX journal_row_operation ON journal_row (operation_id, id);
CREATE TABLE journal_current (id INTEGER PRIMARY KEY CHECK (id = 1), operation_id INTEGER) STRICT;
INSERT INTO journal_current VALUES (1, NULL);
`
