import { inOne, type IndexFile, type Statement } from './index-file';
import type { Catalogue } from './catalogue';
import { readText } from './kept-text';
import type { SearchDocument } from './engine';
import type { Language } from './language';
import { prepare, type PreparedDocument } from './prepared';

type Statements = Record<
  'seq' | 'document' | 'text' | 'title' | 'body' | 'word' | 'oldText' | 'noDocument' | 'noText' | 'noTitle' | 'noBody',
  Statement
>;

function statements(db: IndexFile): Statements {
  return {
    seq: db.prepare(`UPDATE facts SET value = ? WHERE name = 'seq'`),
    document: db.prepare('INSERT INTO documents VALUES (?, ?, ?)'),
    text: db.prepare('INSERT INTO texts VALUES (?, ?)'),
    title: db.prepare('INSERT INTO titles (rowid, tokens) VALUES (?, ?)'),
    body: db.prepare('INSERT INTO bodies (rowid, tokens) VALUES (?, ?)'),
    word: db.prepare(
      `INSERT INTO words VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET documents = documents + excluded.documents`,
    ),
    oldText: db.prepare('SELECT passages FROM texts WHERE id = ?'),
    noDocument: db.prepare('DELETE FROM documents WHERE id = ?'),
    noText: db.prepare('DELETE FROM texts WHERE id = ?'),
    noTitle: db.prepare('DELETE FROM titles WHERE rowid = ?'),
    noBody: db.prepare('DELETE FROM bodies WHERE rowid = ?'),
  };
}

/** Puts documents into the index and takes them out, in the file and in memory alike. */
export class IndexWriter {
  readonly #db: IndexFile;
  readonly #catalogue: Catalogue;
  readonly #language: Language;
  readonly #run: Statements;
  #nextId: number;

  constructor(db: IndexFile, catalogue: Catalogue, language: Language) {
    this.#db = db;
    this.#catalogue = catalogue;
    this.#language = language;
    this.#run = statements(db);
    const row = db.prepare('SELECT coalesce(max(id), 0) AS id FROM documents').get() as { id: number };
    this.#nextId = row.id + 1;
  }

  /** One transaction: new and changed documents in, others out, and how far the index now is. */
  write(documents: readonly SearchDocument[], gone: readonly string[], seq: number): void {
    // The last state of a key wins where one comes twice.
    const incoming = new Map(documents.map((document) => [document.key, document]));
    const leaving = [...new Set([...incoming.keys(), ...gone])].flatMap((key) => {
      const id = this.#catalogue.idOf.get(key);
      return id === undefined ? [] : [id];
    });
    const counts = new Map<string, number>();
    const entering: { readonly id: number; readonly prepared: PreparedDocument }[] = [];
    inOne(this.#db, () => {
      for (const id of leaving) this.#takeOut(id, counts);
      // A changed document gets a new id: ids are in the order of change, and lists are read newest first.
      let id = this.#nextId;
      for (const document of incoming.values()) {
        const prepared = prepare(document, this.#language);
        this.#putIn(id, prepared, counts);
        entering.push({ id, prepared });
        id += 1;
      }
      for (const [word, by] of counts) if (by !== 0) this.#run.word.run(word, by);
      this.#run.seq.run(String(seq));
    });
    // Memory follows when the file has it.
    for (const id of leaving) this.#catalogue.remove(id);
    for (const { id, prepared } of entering) this.#catalogue.add(id, prepared.listed);
    for (const [word, by] of counts) if (by !== 0) this.#catalogue.countWord(word, by);
    this.#nextId += entering.length;
  }

  #takeOut(id: number, counts: Map<string, number>): void {
    const listed = this.#catalogue.byId[id];
    const row = this.#run.oldText.get(id) as { passages: Buffer } | undefined;
    if (listed && row) {
      const { passages } = readText(row.passages);
      const { bodyWords } = prepare({ ...listed, passages }, this.#language);
      for (const word of bodyWords) counts.set(word, (counts.get(word) ?? 0) - 1);
    }
    for (const statement of [this.#run.noDocument, this.#run.noText, this.#run.noTitle, this.#run.noBody]) {
      statement.run(id);
    }
  }

  #putIn(
    id: number,
    { listed, passages, titleTokens, bodyTokens, bodyWords }: PreparedDocument,
    counts: Map<string, number>,
  ): void {
    this.#run.document.run(id, listed.key, JSON.stringify(listed));
    this.#run.text.run(id, passages);
    this.#run.title.run(id, titleTokens.join(' '));
    this.#run.body.run(id, bodyTokens.join(' '));
    for (const word of bodyWords) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}
