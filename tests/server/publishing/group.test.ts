import type { ManuscriptList, ManuscriptView, UnexplainedList } from '../../../contract/manuscript';
import { addDays, civilDateOf } from '../../../domain/calendar';
import { onEachEngine } from '../foi/engines';
import { explainer, policy } from '../small-city';
import { Newsroom, PATH } from './newsroom';

describe('manuscripts together', () =>
  onEachEngine((engine) => {
    let room: Newsroom;
    beforeAll(async () => {
      room = await Newsroom.open(engine);
    }, 60_000);
    afterAll(() => room.stop());

    it('release a policy and its explainer in one transaction, or neither, and say which is not ready (三同步)', async () => {
      const editor = await room.who('editor');
      const { sourceId: _a, ...text } = policy('x', { title: '新的补贴办法' });
      const made = await room.must<ManuscriptView>(editor, 'POST', PATH, {
        kind: 'policies',
        content: { ...text, publishedOn: civilDateOf(room.city.clock.now()) },
        disclosure: { attribute: 'proactive' },
      });
      expect((await room.act(editor, made.id, { kind: 'submit' })).body.code).toBe('manuscript.explainer-missing');
      const { sourceId: _b, publishedOn: _c, ...told } = explainer('y', made.publicId);
      const explaining = await room.must<ManuscriptView>(editor, 'POST', PATH, {
        kind: 'explainers',
        content: told,
        disclosure: { attribute: 'proactive' },
      });
      expect(explaining.issues.map(({ code }) => code)).toContain('publishing.unknown-policy');
      await room.must(editor, 'PUT', `${PATH}/${made.id}/particulars`, { explainers: [explaining.id] });
      // Released together, it rests on a policy that will be there.
      expect((await room.view(editor, explaining.id)).issues).toEqual([]);
      await room.reviewed(made.id);
      await room.signsOff(made.id, 'wait');
      const publisher = await room.who('publisher');
      const { hash } = await room.view(publisher, made.id);
      const refused = await room.act(publisher, made.id, { kind: 'publish', hash });
      expect(refused.status).toBe(409);
      expect(refused.body.title).toContain(explaining.title);
      expect((await room.city.app.inject(`/api/policies/${made.publicId}`)).statusCode).toBe(404);
      await room.reviewed(explaining.id);
      await room.signsOff(explaining.id);
      expect((await room.city.app.inject(`/api/policies/${made.publicId}`)).statusCode).toBe(200);
      expect((await room.city.app.inject(`/api/explainers/${explaining.publicId}`)).statusCode).toBe(200);
      const list = await room.must<UnexplainedList>(editor, 'GET', `${PATH}/unexplained`);
      expect(list.items.map(({ publicId }) => publicId)).not.toContain(made.publicId);
    });

    it('list published policies without an explainer, or with a late one', async () => {
      await room.city.publish('policies', policy('alone'));
      await room.city.publish('policies', policy('explained'));
      await room.city.publish('explainers', { ...explainer('late', 'explained'), publishedOn: '2026-05-20' });
      const { items } = await room.must<UnexplainedList>(await room.who('editor'), 'GET', `${PATH}/unexplained`);
      expect(items.find(({ publicId }) => publicId === 'alone')).toMatchObject({
        fault: 'missing',
        dueOn: '2026-03-04',
      });
      expect(items.find(({ publicId }) => publicId === 'explained')).toMatchObject({ fault: 'late' });
    });

    it('find pieces by state, kind, words and whose they are, page by page', async () => {
      const { id } = await room.notice('找得到的100%通知');
      const editor = await room.who('editor');
      const found = await room.must<ManuscriptList>(editor, 'GET', `${PATH}?text=100%25&state=draft&mine=true`);
      expect(found.items.map((item) => item.id)).toEqual([id]);
      const stranger = await room.who('editor', 'newcomer');
      expect((await room.must<ManuscriptList>(stranger, 'GET', `${PATH}?mine=true`)).items).toEqual([]);
      const all = await room.must<ManuscriptList>(editor, 'GET', `${PATH}?limit=2`);
      expect(all.items).toHaveLength(2);
      const next = await room.must<ManuscriptList>(editor, 'GET', `${PATH}?limit=2&cursor=${all.nextCursor ?? ''}`);
      expect(next.items[0]?.id).not.toBe(all.items[1]?.id);
    });

    it('stand in for who is absent, with both names in the record, and never on an own piece (AB岗)', async () => {
      const [absent, substitute] = [await room.who('reviewer', 'absent'), await room.who('editor', 'substitute')];
      const today = civilDateOf(room.city.clock.now());
      const declared = { substitute: substitute.id, from: today, until: addDays(today, 2), reason: '出差' };
      await room.must(absent, 'POST', `${PATH}/absences`, declared);
      const { id } = await room.notice('替岗审的通知');
      await room.does(await room.who('editor'), id, { kind: 'submit' });
      const done = await room.does(substitute, id, { kind: 'approve-first' });
      expect(done.stamps[0]?.by).toMatchObject({ id: substitute.id, inPlaceOf: { id: absent.id } });
      // He for whom another stood in counts as the hand too.
      const { hash } = done;
      expect((await room.act(absent, id, { kind: 'approve-second', hash })).body.code).toBe('manuscript.same-hand');
      const own = await room.must<ManuscriptView>(substitute, 'POST', PATH, {
        kind: 'notices',
        content: done.content,
        disclosure: { attribute: 'proactive' },
      });
      await room.does(substitute, own.id, { kind: 'submit' });
      const told = await room.act(substitute, own.id, {
        kind: 'approve-first',
        hash: (await room.view(substitute, own.id)).hash,
      });
      expect([told.status, told.body.code]).toEqual([403, 'manuscript.own-piece']);
    });
  }));
