const columns = `
  lower(new.name), lower(new.platform), new.price_minor, new.price_currency, coalesce(new.is_free, 0), new.hours_min, new.hours_max,
  new.format, new.level, coalesce(new.languages, '')`

const isHeld = 'EXISTS (SELECT 1 FROM credential_held WHERE entry = 0)'
const insert = `
  INSERT INTO credential_entry SELECT NULL, new.id, ${columns};
  INSERT INTO credential_search (rowid, name, aliases, provider, skills, summary)
    SELECT entry, new.name, new.aliases, new.provider || ' ' || new.platform, new.skill_names, new.summary
    FROM credential_entry WHERE credential_id = new.id AND NOT ${isHeld};
  INSERT INTO credential_held SELECT entry FROM credential_entry WHERE credential_id = new.id AND ${isHeld};
  INSERT OR IGNORE INTO credential_name SELECT lower(value), new.id FROM json_each(new.aliases);`
const remove = `
  DELETE FROM credential_held WHERE entry = (SELECT entry FROM credential_entry WHERE credential_id = old.id);
  DELETE FROM credential_search WHERE rowid = (SELECT entry FROM credential_entry WHERE credential_id = old.id);
  DELETE FROM credential_entry WHERE credential_id = old.id;
  DELETE FROM credential_name
    WHERE (key, credential_id) IN (SELECT lower(value), old.id FROM json_each(old.aliases));`

/**
 * The user's catalogue can be searched. The new columns may be NULL, which is what an operation of before says of them
 * when it is taken back. What is filtered by or searched through gets columns of its own, as in the
 * library's file; tables with a number for each credential (which full text needs, and which a rowid of its own table
 * would not keep through VACUUM), its names and its words follow by triggers.
 */
export const catalogue = `
ALTER TABLE credential ADD COLUMN source_id TEXT;
ALTER TABLE credential ADD COLUMN aliases TEXT;
ALTER TABLE credential ADD COLUMN summary TEXT;
-- Names of the skills that it teaches, for the search: this database knows only their ids.
ALTER TABLE credential ADD COLUMN skill_names TEXT;
-- ISO 639-1 codes, each with a space before and after it.
ALTER TABLE credential ADD COLUMN languages TEXT;
-- Learning costs nothing, whatever the certificate costs.
ALTER TABLE credential ADD COLUMN is_free INTEGER;
ALTER TABLE credential ADD COLUMN required_first TEXT;
ALTER TABLE credential ADD COLUMN assessment TEXT;
-- NULL is unknown, -1 never expires.
ALTER TABLE credential ADD COLUMN validity_months INTEGER;
CREATE INDEX credential_source ON credential (source, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX credential_skill_skill ON credential_skill (skill_id, teaches);

CREATE TABLE credential_entry (
  entry INTEGER PRIMARY KEY,
  credential_id TEXT NOT NULL,
  name_key TEXT NOT NULL,
  platform_key TEXT NOT NULL,
  price_minor INTEGER,
  price_currency TEXT,
  is_free INTEGER NOT NULL,
  hours_min REAL,
  hours_max REAL,
  format TEXT,
  level TEXT,
  languages TEXT NOT NULL
) STRICT;
CREATE INDEX credential_entry_credential ON credential_entry (credential_id);
CREATE INDEX credential_entry_name ON credential_entry (name_key);
CREATE TABLE credential_name (key TEXT NOT NULL, credential_id TEXT NOT NULL, PRIMARY KEY (key, credential_id))
  STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE credential_search USING fts5 (
  name, aliases, provider, skills, summary,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
-- While 0 is in it, new credentials wait here for the full text: within one transaction it writes out all that it holds
-- before each statement, so that many are added at once at the end. Empty outside such a transaction.
CREATE TABLE credential_held (entry INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER credential_derived_insert AFTER INSERT ON credential BEGIN ${insert} END;
CREATE TRIGGER credential_derived_delete AFTER DELETE ON credential BEGIN ${remove} END;
CREATE TRIGGER credential_derived_update AFTER UPDATE ON credential BEGIN ${remove} ${insert} END;
-- Entries of before get their derived rows by being written again.
UPDATE credential SET id = id;
`
