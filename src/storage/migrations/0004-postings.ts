/**
 * Links of postings to roles, and what was read out of each posting. The reading is derived: it is made anew when it is
 * missing, and goes when the posting or the names of skills change.
 */
export const postings = `
CREATE TABLE posting_role (
  posting_id INTEGER NOT NULL REFERENCES posting (id) DEFERRABLE,
  role_id TEXT NOT NULL,
  PRIMARY KEY (posting_id, role_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_role_role ON posting_role (role_id);

CREATE TABLE posting_reading (posting_id INTEGER PRIMARY KEY, vocabulary TEXT NOT NULL) STRICT;
CREATE TABLE posting_skill (
  posting_id INTEGER NOT NULL,
  skill_id TEXT NOT NULL,
  need TEXT NOT NULL CHECK (need IN ('required', 'nice-to-have', 'unstated')),
  level INTEGER CHECK (level BETWEEN 1 AND 5),
  PRIMARY KEY (posting_id, skill_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_skill_skill ON posting_skill (skill_id);

CREATE TRIGGER posting_reading_insert AFTER INSERT ON posting BEGIN
  DELETE FROM posting_reading WHERE posting_id = new.id;
END;
CREATE TRIGGER posting_reading_update AFTER UPDATE OF text, title ON posting BEGIN
  DELETE FROM posting_reading WHERE posting_id = new.id;
END;
CREATE TRIGGER posting_reading_delete AFTER DELETE ON posting BEGIN
  DELETE FROM posting_reading WHERE posting_id = old.id;
  DELETE FROM posting_skill WHERE posting_id = old.id;
END;
CREATE TRIGGER posting_reading_skill_insert AFTER INSERT ON skill BEGIN DELETE FROM posting_reading; END;
CREATE TRIGGER posting_reading_skill_update AFTER UPDATE OF id, name, category ON skill BEGIN
  DELETE FROM posting_reading;
END;
CREATE TRIGGER posting_reading_skill_delete AFTER DELETE ON skill BEGIN DELETE FROM posting_reading; END;
CREATE TRIGGER posting_reading_alias_insert AFTER INSERT ON skill_alias BEGIN DELETE FROM posting_reading; END;
CREATE TRIGGER posting_reading_alias_update AFTER UPDATE ON skill_alias BEGIN DELETE FROM posting_reading; END;
CREATE TRIGGER posting_reading_alias_delete AFTER DELETE ON skill_alias BEGIN DELETE FROM posting_reading; END;
`
