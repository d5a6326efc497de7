import { readFileSync } from 'node:fs';
import { openEngine } from '../server/modules/search/engine/open-engine';
import { cpuMs, timed, type Measured, type SubjectQuestions } from './search-timing';
import { readTables } from './search-corpus';

/** A process of its own that does nothing but search: arguments index file, folder of tables, file of questions. */
const [file = '', shipped = '', asked = ''] = process.argv.slice(2);
const { questions, documents } = JSON.parse(readFileSync(asked, 'utf8')) as SubjectQuestions;

const from = cpuMs();
const engine = openEngine(file, readTables(shipped));
const openingMs = cpuMs() - from;
const searching = timed(questions, (q) => engine.search({ q, from: 0, limit: 20 }));
const typed = questions.flatMap((q) => [2, 3, 4, 6].map((length) => q.slice(0, length)));
const suggesting = timed(typed, (q) => engine.suggest(q, 8));
const megabytes = process.memoryUsage.rss() / 1e6;
const byKey = new Map(documents.map((document) => [document.key, document]));
const adding = timed([...byKey.keys()], (key) => {
  const document = byKey.get(key);
  if (document) engine.put([document], engine.seq());
});
engine.close();
process.send?.({ openingMs, searching, suggesting, adding, megabytes } satisfies Measured);
