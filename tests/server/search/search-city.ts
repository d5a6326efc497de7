import { Worker } from 'node:worker_threads';
import type { SearchView } from '../../../contract/search';
import type { PublishOutcome } from '../../../server/platform/publishing/outcome';
import type { DocumentKind } from '../../../server/platform/publishing/tables';
import type { Engine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { directory } from '../small-city';
import { Office, type Answer } from '../staff/office';
import { signIn, type StaffHeaders } from '../staff/signed-in';

export interface SearchCity extends RunningCity {
  readonly office: Office;
  /** The search threads that were started, the last one last. */
  readonly threads: readonly Worker[];
  readonly manager: StaffHeaders;
  /** What a resident gets, by way of the network. */
  search(q: string, query?: Readonly<Record<string, string>>): Promise<SearchView>;
  ask(path: string): Promise<Answer>;
  must(kind: DocumentKind, content: unknown): Promise<PublishOutcome>;
}

/** The whole server, listening, with a small city and somebody who keeps the tables. */
export const runSearchCity = async (engine: Engine, searchDir?: string): Promise<SearchCity> => {
  const threads: Worker[] = [];
  const city = await runCity({
    engine,
    ...(searchDir === undefined ? {} : { searchDir }),
    searchRestMs: 600,
    startSearch(file) {
      const thread = new Worker(file);
      threads.push(thread);
      return thread;
    },
  });
  const office = new Office(await city.app.listen({ port: 0, host: '127.0.0.1' }));
  const ask = (path: string): Promise<Answer> => office.call(null, 'GET', path);
  const must = async (kind: DocumentKind, content: unknown): Promise<PublishOutcome> => {
    const outcome = await city.publish(kind, content);
    if (outcome.state !== 'published') throw new Error(JSON.stringify(outcome));
    return outcome;
  };
  await must('directory', directory);
  return {
    ...city,
    office,
    threads,
    manager: await signIn(city, 'foi-officer'),
    ask,
    must,
    async search(q, query = {}) {
      const answer = await ask(`/api/search?${new URLSearchParams({ ...query, q }).toString()}`);
      if (answer.status !== 200) throw new Error(`${String(answer.status)} ${answer.text}`);
      return answer.json<SearchView>();
    },
  };
};

/** Asks again until it is so; throws what it was like at the end. */
export const until = async (isSo: () => Promise<boolean>, ms: number): Promise<void> => {
  const end = performance.now() + ms;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`it is not so after ${String(ms)} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
