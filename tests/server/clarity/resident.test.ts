import fc from 'fast-check';
import { registerClarity } from '../../../server/modules/clarity/resident';
import { onEachEngine } from '../foi/engines';
import { runResidentApp, type Running } from '../foi/resident-app';

onEachEngine((engine) => {
  describe('registerClarity', () => {
    let running: Running;
    beforeAll(async () => {
      running = await runResidentApp(engine, (app, ground) => {
        registerClarity(app, { ...ground, isPublished: ({ id }) => Promise.resolve(!id.startsWith('withdrawn')) });
      });
    });
    afterAll(() => running.stop());

    const device = (n: number): string => `device-of-resident-${String(n)}`;
    const vote = (target: string, deviceId: string, verdict: string) =>
      running.app.inject({ method: 'PUT', url: `/api/clarity/${target}`, payload: { deviceId, verdict } });
    const count = async (target: string): Promise<unknown> =>
      (await running.app.inject(`/api/clarity/${target}`)).json();

    it('starts from nothing', async () => {
      expect(await count('qa-items/not-voted-yet')).toEqual({ clear: 0, unclear: 0 });
    });

    it('counts one vote a device, and lets it be changed', async () => {
      const target = 'qa-items/menzhen-01';
      expect((await vote(target, device(1), 'clear')).json()).toEqual({ clear: 1, unclear: 0 });
      expect((await vote(target, device(1), 'clear')).json()).toEqual({ clear: 1, unclear: 0 });
      expect((await vote(target, device(2), 'unclear')).json()).toEqual({ clear: 1, unclear: 1 });
      expect((await vote(target, device(1), 'unclear')).json()).toEqual({ clear: 0, unclear: 2 });
      expect(await count(target)).toEqual({ clear: 0, unclear: 2 });
    });

    it('keeps the votes of one device on different things apart', async () => {
      await vote('explainers/one', device(7), 'clear');
      await vote('explainers/two', device(7), 'unclear');
      expect(await count('explainers/one')).toEqual({ clear: 1, unclear: 0 });
      expect(await count('explainers/two')).toEqual({ clear: 0, unclear: 1 });
      const rows = await running.store.read.selectFrom('clarity_votes').select(['id', 'target']).execute();
      expect(JSON.stringify(rows)).not.toContain('device-of-resident');
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    });

    it('loses no vote of 32 devices that change their minds at the same time', async () => {
      const target = 'qa-issues/yibao-3';
      const all = Array.from({ length: 32 }, (_, n) => n);
      await Promise.all(all.flatMap((n) => [vote(target, device(n), 'clear'), vote(target, device(n), 'clear')]));
      expect(await count(target)).toEqual({ clear: 32, unclear: 0 });
      await Promise.all(all.map((n) => vote(target, device(n), n % 4 === 0 ? 'unclear' : 'clear')));
      expect(await count(target)).toEqual({ clear: 24, unclear: 8 });
    });

    it('agrees with the last vote of each device, whatever the order', async () => {
      let run = 0;
      const votes = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('clear', 'unclear')), {
        minLength: 1,
        maxLength: 12,
      });
      await fc.assert(
        fc.asyncProperty(votes, async (sequence) => {
          const target = `explainers/run-${String((run += 1))}`;
          for (const [n, verdict] of sequence) await vote(target, device(n), verdict);
          const last = [...new Map(sequence).values()];
          expect(await count(target)).toEqual({
            clear: last.filter((verdict) => verdict === 'clear').length,
            unclear: last.filter((verdict) => verdict === 'unclear').length,
          });
        }),
        { numRuns: 15 },
      );
    });

    it('refuses what is not published', async () => {
      const answer = await vote('qa-items/withdrawn-1', device(1), 'clear');
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ code: 'clarity.unknown-target' });
      expect((await running.app.inject('/api/clarity/qa-items/withdrawn-1')).statusCode).toBe(404);
    });

    it.each([
      ['notices/a-notice', { deviceId: device(1), verdict: 'clear' }, 'kind'],
      ['qa-items/menzhen-01', { deviceId: 'short', verdict: 'clear' }, 'deviceId'],
      ['qa-items/menzhen-01', { deviceId: device(1), verdict: 'so-so' }, 'verdict'],
      ['qa-items/menzhen-01', { deviceId: device(1), verdict: 'clear', name: '王小明' }, 'name'],
    ])('refuses a vote on %s like %j and names %s', async (target, payload, field) => {
      const answer = await running.app.inject({ method: 'PUT', url: `/api/clarity/${target}`, payload });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ field });
    });

    it('answers 429 and says when to come back, once an address has voted a thousand times in a minute', async () => {
      const from = (remoteAddress: string) =>
        running.app.inject({
          method: 'PUT',
          url: '/api/clarity/qa-items/withdrawn-2',
          payload: { deviceId: device(1), verdict: 'clear' },
          remoteAddress,
        });
      for (let n = 0; n < 1_000; n += 1) await from('198.51.100.7');
      const answer = await from('198.51.100.7');
      expect(answer.statusCode).toBe(429);
      expect(answer.json()).toMatchObject({ code: 'request.too-many', status: 429 });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect((await from('198.51.100.8')).statusCode).toBe(404);
    });
  });
});
