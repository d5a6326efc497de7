import fc from 'fast-check';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { Problem } from '../../../contract/error';
import { runCity, type RunningCity } from '../running-city';
import { anyText, fitting, nearlyFitting, type Schema } from './arbitraries';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Operation {
  readonly path: string;
  readonly method: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  readonly statuses: readonly string[];
}
interface Call {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload: string | undefined;
}

const RUNS = 40;
const problem = TypeCompiler.Compile(Problem);

/** Ids that exist, so that the far side of each route is reached too. */
const KNOWN: Record<string, string[]> = {
  id: ['menzhen-gongji-tujie', 'menzhen-gongji-banfa', 'fabuhui-menzhen-gongji'],
  topic: ['yiliao'],
  kind: ['explainers', 'qa-items'],
  department: ['yibao'],
};

describe('every documented operation', () => {
  let city: RunningCity;
  const operations: Operation[] = [];
  let resolve: (ref: string) => Schema;

  beforeAll(async () => {
    city = await runCity({ city: true });
    const document = await city.get<Schema>('/api/openapi.json');
    resolve = (ref) => document['components'].schemas[ref.split('/').at(-1) ?? ''];
    for (const [path, methods] of Object.entries(document['paths'] as Record<string, Schema>)) {
      for (const [method, operation] of Object.entries(methods)) {
        operations.push({
          path,
          method: method.toUpperCase(),
          parameters: operation['parameters'] ?? [],
          body: operation['requestBody']?.content['application/json']?.schema,
          statuses: Object.keys(operation['responses']),
        });
      }
    }
  }, 60_000);
  afterAll(() => city.stop());

  const valueOf = ({ name, schema }: Parameter): fc.Arbitrary<string> =>
    fc.oneof(
      fc.constantFrom(...(KNOWN[name] ?? ['x1'])),
      fitting(schema, resolve).map((value) => String(value)),
      anyText,
    );

  /** A header that a client can send at all. */
  const sendable = (value: string): string => value.replace(/[^\x20-\x7e]/g, '').trim();

  const wellFormed = (value: string): string => Buffer.from(value).toString();

  const callOf = ({ path, parameters, body }: Operation): fc.Arbitrary<Call> =>
    fc
      .record({
        values: fc.tuple(...parameters.map((parameter) => fc.option(valueOf(parameter), { nil: undefined }))),
        extra: fc.option(fc.tuple(fc.constantFrom('x', 'limit', 'q', '__proto__'), anyText), {
          nil: undefined,
          freq: 4,
        }),
        type: fc.constantFrom('application/json', 'application/json', 'application/json', 'text/plain', ''),
        payload:
          body === undefined
            ? fc.constant(undefined)
            : fc.oneof(
                { weight: 6, arbitrary: nearlyFitting(body, resolve).map((value) => JSON.stringify(value)) },
                { weight: 1, arbitrary: fc.constantFrom('', '{', '[]', 'null', '"x"', '{"a":') },
              ),
        etag: fc.constantFrom(undefined, undefined, '*', '"x"'),
      })
      .map(({ values, extra, type, payload, etag }) => {
        let url = path;
        const query = new URLSearchParams();
        const headers: Record<string, string> = etag === undefined ? {} : { 'if-none-match': etag };
        parameters.forEach((parameter, at) => {
          const value = values[at];
          if (parameter.in === 'path') {
            // "." and ".." are steps of an address and not names: whoever sends them asks for another one.
            const name = wellFormed(value ?? 'x1');
            const safe = /^\.{0,2}$/.test(name) ? 'x1' : encodeURIComponent(name);
            url = url.replace(`{${parameter.name}}`, safe);
          } else if (value !== undefined && parameter.in === 'query') query.append(parameter.name, wellFormed(value));
          else if (value !== undefined) headers[parameter.name] = sendable(value);
        });
        if (extra) query.append(extra[0], wellFormed(extra[1]));
        if (payload !== undefined && type !== '') headers['content-type'] = type;
        const text = query.toString();
        return { url: text === '' ? url : `${url}?${text}`, headers, payload };
      });

  it('answers whatever it is asked with a documented status, never with a fault', async () => {
    expect(operations.length).toBeGreaterThan(30);
    const reached = new Set<string>();
    for (const operation of operations) {
      await fc.assert(
        fc.asyncProperty(callOf(operation), async ({ url, headers, payload }) => {
          const answer = await city.app.inject({
            url,
            headers,
            method: operation.method as 'GET',
            ...(payload === undefined ? {} : { payload }),
          });
          const said = { url, payload, status: answer.statusCode, body: answer.body.slice(0, 300) };
          expect(said).toMatchObject({ status: expect.any(Number) });
          if (answer.statusCode >= 500 && answer.statusCode !== 503) throw new Error(JSON.stringify(said));
          // An empty path segment or a dot leads to another address, which is not this operation.
          if (answer.statusCode === 404 && !operation.statuses.includes('404')) {
            throw new Error(`undocumented: ${JSON.stringify(said)}`);
          }
          if (!operation.statuses.includes(String(answer.statusCode)))
            throw new Error(`undocumented: ${JSON.stringify(said)}`);
          if (answer.statusCode >= 400) {
            expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
            expect(problem.Check(answer.json())).toBe(true);
          }
          reached.add(`${operation.method} ${operation.path} ${answer.statusCode}`);
        }),
        { numRuns: RUNS },
      );
    }
    // The search has to come far enough to mean something.
    expect([...reached].filter((each) => each.endsWith(' 200')).length).toBeGreaterThan(20);
    expect([...reached].filter((each) => each.endsWith(' 400')).length).toBeGreaterThan(20);
  }, 240_000);
});
