import { runCity, type RunningCity } from '../running-city';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a document as it comes over the wire
type Json = Record<string, any>;

describe('/api/openapi.json', () => {
  let city: RunningCity;
  let document: Json;
  beforeAll(async () => {
    city = await runCity();
    document = await city.get<Json>('/api/openapi.json');
  });
  afterAll(() => city.stop());
  const operations = (): [string, string, Json][] =>
    Object.entries(document['paths'] as Json).flatMap(([path, methods]) =>
      Object.entries(methods as Json).map(([method, operation]): [string, string, Json] => [path, method, operation]),
    );

  it('is OpenAPI 3.1 and describes every public route of the server', () => {
    expect(document['openapi']).toBe('3.1.0');
    const paths = Object.keys(document['paths']);
    for (const slug of [
      'policies',
      'explainers',
      'qa-series',
      'qa-issues',
      'qa-items',
      'press-conferences',
      'notices',
    ]) {
      expect(paths).toContain(`/api/${slug}`);
      expect(paths).toContain(`/api/${slug}/{id}`);
      expect(paths).toContain(`/feeds/${slug}.atom`);
    }
    for (const slug of [
      'home',
      'topics',
      'departments',
      'areas',
      'working-days',
      'already-public',
      'search',
      'search/suggestions',
      'foi',
      'foi/lookup',
      'enquiry',
      'session',
      'clarity/{kind}/{id}',
    ]) {
      expect(paths).toContain(`/api/${slug}`);
    }
  });

  it('points only to shapes that it describes', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(names).toContain('Problem');
    for (const name of new Set(names)) expect(Object.keys(document['components'].schemas)).toContain(name);
    expect(text).not.toContain('"$id"');
  });

  it('says of every status what it means, and that problems are problem documents', () => {
    for (const [path, method, { responses, summary, tags }] of operations()) {
      expect([path, summary, tags]).toEqual([path, expect.stringMatching(/./), [expect.any(String)]]);
      for (const [status, response] of Object.entries(responses as Json)) {
        expect([path, method, status, response.description]).toEqual([
          path,
          method,
          status,
          expect.stringMatching(/./),
        ]);
        if (Number(status) < 400) continue;
        expect(Object.keys(response.content)).toEqual(['application/problem+json']);
      }
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '500']));
    }
  });
});

describe('/api/docs', () => {
  it('can be read without script and loads nothing from anywhere', async () => {
    const city = await runCity();
    const answer = await city.app.inject('/api/docs');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(answer.body).not.toMatch(/<script|src=|@import|url\(/);
    expect(answer.body).toContain('lang="zh-CN"');
    for (const path of ['/api/policies/{id}', '/api/foi']) expect(answer.body).toContain(path);
    await city.stop();
  });
});
