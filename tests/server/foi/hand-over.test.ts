import { eventsOf } from '../../../server/modules/foi/store';
import { ask, asRole, doAll, runDesk, sendOnline } from './desk';
import { onEachEngine } from './engines';
import { newKey } from './forms';
import type { Running } from './resident-app';

onEachEngine((engine) => {
  describe('handing a case over', () => {
    let running: Running;
    beforeAll(async () => {
      running = await runDesk(engine);
      running.clock.set('2026-03-02T09:00:00+08:00');
    });
    afterAll(() => running.stop());

    it('is answered as done to the handler, who sees the case no more from then on', async () => {
      const on = '2026-03-02';
      const handler = asRole('handler');
      const { id } = await sendOnline(running);
      await doAll(running, id, [[asRole('foi-officer'), { kind: 'assigned', on, department: 'yibao' }]]);
      const body = { sequence: 3, act: { kind: 'handed-over', on, to: 'minzheng' } };
      const key = newKey();
      for (let time = 0; time < 2; time += 1) {
        const answer = await ask(running, handler, 'POST', `/cases/${id}/acts`, body, key);
        expect([answer.statusCode, answer.body]).toEqual([204, '']);
      }
      expect((await ask(running, handler, 'GET', `/cases/${id}`)).statusCode).toBe(404);
      expect(await eventsOf(running.store.read, id)).toHaveLength(4);
    });
  });
});
