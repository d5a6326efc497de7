import type { Problem } from '../../../contract/error';
import type { SearchView } from '../../../contract/search';
import { ok, refuse } from '../../../domain/result';
import type { SearchDeps } from '../../../server/modules/search/deps';
import { createPublicAnswers } from '../../../server/modules/search/public-answers';
import { searchSentences } from '../../../server/modules/search/sentences';
import { createProblems } from '../../../server/platform/errors/problems';
import { embedded } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';

const nothing = {
  q: 'x',
  hits: [],
  total: 0,
  beside: [],
  capped: false,
  facets: { kinds: [], departments: [], topics: [], years: [] },
};

describe('createPublicAnswers', () => {
  let city: RunningCity;
  beforeAll(async () => {
    city = await runCity({ engine: embedded });
  });
  afterAll(() => city.stop());

  /** Over a search that answers after so long, or not at all. */
  const answering = (afterMs: number, answer: unknown = ok(nothing)) => {
    const noted: string[] = [];
    const asked: object[] = [];
    const problems = createProblems();
    problems.add(searchSentences);
    const deps = {
      store: city.store,
      problems,
      departments: () => Promise.resolve([]),
      kindNames: new Map(),
      log: { note: (q: string) => void noted.push(q) },
      index: {
        search: async (request: object) => {
          asked.push(request);
          await new Promise((resolve) => setTimeout(resolve, afterMs));
          return answer;
        },
      },
    } as unknown as SearchDeps;
    return { answers: createPublicAnswers(deps), noted, asked };
  };
  const parsed = (bytes: Buffer | null): SearchView & Problem => JSON.parse(String(bytes)) as SearchView & Problem;

  it('counts a search that a page shows once, and no narrowing down of it', async () => {
    const { answers, noted, asked } = answering(0);
    const view = parsed(await answers.read('/api/search?q=x&exact=1'));
    expect(view).toMatchObject({ q: 'x', total: 0, help: { phone: '12345' } });
    await answers.read('/api/search?q=x&kind=policies&year=2026&from=20');
    expect(noted).toEqual(['x']);
    expect(asked).toMatchObject([{ exact: true }, { kind: 'policies', year: 2026, from: 20 }]);
  });

  it('keeps no page waiting for a search that wakes up, and leaves the counting to whoever asks again', async () => {
    const { answers, noted } = answering(2_500);
    expect(parsed(await answers.read('/api/search?q=x')).code).toBe('search.not-ready');
    expect(noted).toEqual([]);
    await answers.search({ q: 'x' });
    expect(noted).toEqual(['x']);
  });

  it('says as a problem why there is nothing to show', async () => {
    const { answers } = answering(0, refuse({ code: 'server.busy' }));
    expect(parsed(await answers.read('/api/search?q=x'))).toMatchObject({ status: 503, code: 'server.busy' });
    expect(parsed(await answers.read('/api/search?q=x&year=then')).code).toBe('request.shape');
  });

  it('reads no other address', async () => {
    const { answers, asked } = answering(0);
    expect(await answers.read('/api/searches?q=x')).toBeNull();
    expect(await answers.read('/api/policies/x')).toBeNull();
    expect(asked).toEqual([]);
  });
});
