/** The initials of a name, and the name without its spaces, as `shortForms` of domain/search makes them. */
const forms = (name: string) => `
  (SELECT coalesce(group_concat(substr(value, 1, 1), ''), '') FROM json_each(
     '[' || replace(replace(replace(json_quote(${name}), '/', ' '), '-', ' '), ' ', '","') || ']')),
  replace(replace(replace(replace(${name}, ' ', ''), '-', ''), '.', ''), '/', '')`

const index = (noun: string, rest: string) => `
CREATE VIRTUAL TABLE ${noun}_search USING fts5 (
  id UNINDEXED, kind UNINDEXED, name, initials, joined, ${rest},
  tokenize = "unicode61 remove_diacritics 2 tokenchars '+#'", prefix = '2 3'
);
CREATE VIRTUAL TABLE ${noun}_word USING fts5vocab (${noun}_search, row);`

interface Source {
  table: string
  kind: 'role' | 'skill' | 'alias'
  noun: 'role' | 'skill'
  /** The column that names a row for good. */
  key: string
  id: string
  name: string
  rest: string
  watched: string
}

/** A base table's rows are brought into its index, and its triggers keep them there. */
function follow({ table, kind, noun, key, id, name, rest, watched }: Source): string {
  const row = (image: string) =>
    `(SELECT row FROM search_row WHERE kind = '${kind}' AND key = ${image}.${key})`
  const insert = (image: string) => `
    INSERT INTO ${noun}_search (rowid, id, kind, name, initials, joined, ${noun === 'role' ? 'field' : 'description'})
      VALUES (${row(image)}, ${image}.${id}, '${kind}', ${image}.${name}, ${forms(`${image}.${name}`)},
        ${rest.replaceAll('@', image)});`
  const remove = `
    DELETE FROM ${noun}_search WHERE rowid = ${row('old')};
    DELETE FROM search_row WHERE kind = '${kind}' AND key = old.${key};`
  const add = `
    INSERT INTO search_row (kind, key) VALUES ('${kind}', new.${key});${insert('new')}`
  return `
INSERT INTO search_row (kind, key) SELECT '${kind}', ${key} FROM ${table};
INSERT INTO ${noun}_search (rowid, id, kind, name, initials, joined, ${noun === 'role' ? 'field' : 'description'})
  SELECT ${row(table)}, ${id}, '${kind}', ${name}, ${forms(`${table}.${name}`)}, ${rest.replaceAll('@', table)}
  FROM ${table};
CREATE TRIGGER search_${table}_insert AFTER INSERT ON ${table} BEGIN ${add}
END;
CREATE TRIGGER search_${table}_delete AFTER DELETE ON ${table} BEGIN ${remove}
END;
CREATE TRIGGER search_${table}_update AFTER UPDATE OF ${watched} ON ${table} BEGIN ${remove}${add}
END;`
}

/**
 * What the user's roles and skills are found by: derived, so never journalled, and kept by triggers on the base tables,
 * in undo too. A row of search_row gives each entry a number that lasts: implicit row ids change in a VACUUM.
 */
export const search = `
CREATE TABLE search_row (
  row INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;
${index('skill', 'description')}
${index('role', 'field')}
${follow({
  ...{ table: 'skill', kind: 'skill', noun: 'skill', key: 'id', id: 'id', name: 'name' },
  ...{ rest: "coalesce(@.description, '')", watched: 'id, name, description' },
})}
${follow({
  ...{ table: 'skill_alias', kind: 'alias', noun: 'skill', key: 'alias_key', id: 'skill_id', name: 'alias' },
  ...{ rest: "''", watched: 'alias_key, alias, skill_id' },
})}
${follow({
  ...{ table: 'role', kind: 'role', noun: 'role', key: 'id', id: 'id', name: 'name' },
  ...{ rest: "@.field || ' ' || @.source", watched: 'id, name, field, source' },
})}
CREATE INDEX role_skill_skill ON role_skill (skill_id);
`
