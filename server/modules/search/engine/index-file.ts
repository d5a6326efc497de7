import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';

export type IndexFile = Database.Database;
export type Statement = Database.Statement;

/** Goes up when a table or what is written as a token changes; an index of another version is made anew. */
const VERSION = 'search-3';

const FULL_TEXT = `content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0'`;
// Tokens come cut and separated by spaces: left to itself, unicode61 keeps a run of Han as one. Nothing but row ids is
// read from these tables (scores are ours), so they keep neither text nor places.
const SCHEMA = `
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE documents (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, listed TEXT NOT NULL);
  CREATE TABLE texts (id INTEGER PRIMARY KEY, passages BLOB NOT NULL);
  CREATE TABLE words (word TEXT PRIMARY KEY, documents INTEGER NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE titles USING fts5(tokens, ${FULL_TEXT});
  CREATE VIRTUAL TABLE bodies USING fts5(tokens, ${FULL_TEXT});
  -- Words are gathered in memory up to so many bytes: a rebuild then makes few large pieces instead of many small ones.
  INSERT INTO titles (titles, rank) VALUES ('hashsize', 16777216);
  INSERT INTO bodies (bodies, rank) VALUES ('hashsize', 16777216);
`;

function connect(file: string): IndexFile {
  const db = new Database(file);
  // What is lost with the power comes again from the store, so nothing waits for the disk.
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;',
  );
  return db;
}

function versionOf(db: IndexFile): string | undefined {
  const row = db.prepare(`SELECT value FROM facts WHERE name = 'version'`).get() as { value: string } | undefined;
  // Touches both full-text tables, so that a file in which they are broken is known now and not in a search.
  db.prepare(`SELECT rowid FROM titles WHERE titles MATCH 'a' LIMIT 1`).all();
  db.prepare(`SELECT rowid FROM bodies WHERE bodies MATCH 'a' LIMIT 1`).all();
  return row?.value;
}

function make(file: string): IndexFile {
  const db = connect(file);
  db.exec('BEGIN');
  db.exec(SCHEMA);
  db.prepare(`INSERT INTO facts VALUES ('version', ?), ('seq', '0')`).run(VERSION);
  db.exec('COMMIT');
  return db;
}

function openExisting(file: string): IndexFile | undefined {
  let db: IndexFile | undefined;
  try {
    db = connect(file);
    if (versionOf(db) === VERSION) return db;
  } catch {
    // Not a database, not ours or not whole: all of it can be had again from the store.
  }
  db?.close();
  return undefined;
}

/**
 * Opens the index, or makes it where there is none, another version or a broken file.
 *
 * @param read - reads all that is kept in memory; a file that it cannot read is broken
 */
export function openIndexFile<T>(file: string, read: (db: IndexFile) => T): T {
  if (file === ':memory:') return read(make(file));
  mkdirSync(dirname(file), { recursive: true });
  const known = openExisting(file);
  if (known) {
    try {
      return read(known);
    } catch {
      known.close();
    }
  }
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
  return read(make(file));
}

/** One transaction; undone when `work` throws. */
export function inOne(db: IndexFile, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (cause) {
    db.exec('ROLLBACK');
    throw cause;
  }
}
