import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { openEngine } from '../server/modules/search/engine/open-engine';
import { THREAD_LIMITS } from '../server/modules/search/worker/limits';
import { cpuMs, timed, type Measured, type SubjectQuestions } from './search-timing';
import { readTables } from './search-corpus';
import { hostileQueries } from './search-typos';

/**
 * A process of its own that does nothing but search, in a thread with the limits of the server's: arguments index file,
 * folder of tables, file of questions.
 */
const [file = '', shipped = '', asked = ''] = process.argv.slice(2);
const HOSTILE = 10_000;
/** A question that takes longer is asked again. */
const SLOW_MS = 25;

function measured(): Measured {
  const { questions, documents, seed } = JSON.parse(readFileSync(asked, 'utf8')) as SubjectQuestions;
  const from = cpuMs();
  const engine = openEngine(file, readTables(shipped));
  const openingMs = cpuMs() - from;
  const search = (q: string): unknown => engine.search({ q, from: 0, limit: 20 });
  const suggest = (q: string): unknown => engine.suggest(q, 8);
  const searching = timed(questions, search);
  const suggesting = timed(
    questions.flatMap((q) => [2, 3, 4, 6].map((length) => q.slice(0, length))),
    suggest,
  );
  const hostile = hostileQueries(HOSTILE, seed);
  const harassing = [...timed(hostile, search, SLOW_MS), ...timed(hostile, suggest, SLOW_MS)].sort((a, b) => a - b);
  const megabytes = process.memoryUsage.rss() / 1e6;
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const adding = timed([...byKey.keys()], (key) => {
    const document = byKey.get(key);
    if (document) engine.put([document], engine.seq());
  });
  engine.close();
  return { openingMs, searching, suggesting, harassing, adding, megabytes };
}

if (isMainThread) {
  const thread = new Worker(__filename, { argv: process.argv.slice(2), resourceLimits: THREAD_LIMITS });
  thread.on('message', (message: Measured) => process.send?.(message));
} else parentPort?.postMessage(measured());
