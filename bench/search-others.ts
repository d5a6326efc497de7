import Database from 'libsql';
import MiniSearch from 'minisearch';
import type { Law } from './search-corpus';

/** Source ids of the best results of another engine, best first. */
export type OtherEngine = (q: string, limit: number) => readonly string[];

/** SQLite's full text as it comes, its own order, one character a token as far as it can tell Chinese apart. */
export function plainFts5(laws: readonly Law[]): OtherEngine {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE laws USING fts5(id UNINDEXED, title, body, tokenize = 'trigram')`);
  const insert = db.prepare('INSERT INTO laws VALUES (?, ?, ?)');
  db.exec('BEGIN');
  for (const { id, title, body } of laws) insert.run([id, title, body]);
  db.exec('COMMIT');
  const find = db.prepare('SELECT id FROM laws WHERE laws MATCH ? ORDER BY bm25(laws, 0, 8, 1) LIMIT ?');
  return (q, limit) => {
    const words = q.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
    // Three neighbouring characters are the smallest thing that it can look up.
    const threes = words.flatMap((word) => Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3)));
    if (threes.length === 0) return [];
    const match = [...new Set(threes)].map((three) => `"${three}"`).join(' OR ');
    return (find.all([match, limit]) as { id: string }[]).map(({ id }) => id);
  };
}

/** MiniSearch with the words that the JavaScript engine itself cuts, which is the best it does with Chinese. */
export function miniSearch(laws: readonly Law[]): OtherEngine {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const index = new MiniSearch<Law>({
    fields: ['title', 'body'],
    tokenize: (text) => [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment),
    searchOptions: { boost: { title: 4 } },
  });
  index.addAll(laws);
  return (q, limit) =>
    index
      .search(q)
      .slice(0, limit)
      .map((result) => String(result.id));
}
