import type { CoHandlingAsk } from '../../../contract/foi-co-handling';
import type { DeskCase } from '../../../contract/foi-desk';
import type { DeskQueue } from '../../../contract/foi-queue';
import type { StaffActor } from '../../../server/platform/auth/staff-gate';
import { ask, asRole, doAll, runDesk, sendOnline, type Sent } from './desk';
import type { Engine } from './engines';
import { newKey } from './forms';
import type { Running } from './resident-app';

export const officer = asRole('foi-officer', 'yibao');
/** The department that holds the case. */
export const holder = asRole('handler', 'yibao', 'holder');
/** The department that is asked. */
export const other = asRole('handler', 'minzheng', 'other');
/** A department that has nothing to do with it. */
export const stranger = asRole('handler', 'no-requests', 'stranger');
export const head = asRole('office-head', 'yibao');
export const reviewer = asRole('legal-reviewer', 'yibao');

export const TODAY = '2026-03-02';
export const WISH = '请核对去年的发放名单';

/** A desk on which a case was given to the 医保局, and what is done there. */
export const runCoHandling = async (engine: Engine) => {
  const running: Running = await runDesk(engine);
  running.clock.set(`${TODAY}T09:00:00+08:00`);
  const on = () => running.clock.now().toISOString().slice(0, 10);
  const call = (who: StaffActor, method: 'GET' | 'POST', path: string, body?: object, key = newKey()) =>
    ask(running, who, method, path, body, key);
  const desk = {
    running,
    call,
    async held(): Promise<Sent> {
      const sent = await sendOnline(running);
      await doAll(running, sent.id, [[officer, { kind: 'assigned', on: on(), department: 'yibao' }]]);
      return sent;
    },
    ask: (who: StaffActor, { id }: Sent, asked: Partial<CoHandlingAsk> = {}, key?: string) =>
      call(who, 'POST', `/cases/${id}/co-handling`, { departments: ['minzheng'], wish: WISH, ...asked }, key),
    close: (who: StaffActor, id: string, way: 'opinion' | 'return' | 'cancel', body: object = {}, key?: string) =>
      call(who, 'POST', `/co-handling/${id}/${way}`, body, key),
    async seen(who: StaffActor, { id }: Sent): Promise<DeskCase> {
      const answer = await call(who, 'GET', `/cases/${id}`);
      if (answer.statusCode !== 200) throw new Error(answer.body);
      return answer.json<DeskCase>();
    },
    queue: async (who: StaffActor, body: object): Promise<DeskQueue> =>
      (await call(who, 'POST', '/queue', body)).json<DeskQueue>(),
    /** Asks the 民政局 and gives the id of the question. */
    async asked(sent: Sent, asked: Partial<CoHandlingAsk> = {}): Promise<string> {
      const answer = await desk.ask(holder, sent, asked);
      if (answer.statusCode !== 200) throw new Error(answer.body);
      return answer.json<DeskCase>().coHandling.items.at(-1)!.id;
    },
    async act(who: StaffActor, { id }: Sent, act: object, more: object = {}) {
      const { sequence } = await desk.seen(officer, { id, number: '', code: '' });
      return call(who, 'POST', `/cases/${id}/acts`, { sequence, act: { on: on(), ...act }, ...more });
    },
    stop: () => running.stop(),
  };
  return desk;
};
export type CoHandlingDesk = Awaited<ReturnType<typeof runCoHandling>>;

export const codeOf = ({ statusCode, json }: { statusCode: number; json: () => unknown }) => [
  statusCode,
  (json() as { code: string }).code,
];
