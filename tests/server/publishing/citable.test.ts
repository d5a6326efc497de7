import type { CitablePolicy } from '../../../contract/citable-policy';
import type { ManuscriptList, ManuscriptView } from '../../../contract/manuscript';
import { onEachEngine } from '../foi/engines';
import { explainer, policy } from '../small-city';
import { Newsroom, PATH, type Worker } from './newsroom';

const BODY = '第一条\u3000目的。\n第二条\u3000补贴每月一百元。';

describe('documents that an explainer may cite', () =>
  onEachEngine((engine) => {
    let room: Newsroom;
    let editor: Worker;
    beforeAll(async () => {
      room = await Newsroom.open(engine);
      editor = await room.who('editor');
    }, 60_000);
    afterAll(() => room.stop());

    const writes = async (kind: string, content: object): Promise<ManuscriptView> =>
      room.must<ManuscriptView>(editor, 'POST', PATH, { kind, content });
    const cited = async (id: string): Promise<CitablePolicy> =>
      room.must<CitablePolicy>(editor, 'GET', `${PATH}/policies/${id}`);

    it('are there with their clauses while they are written, as they were last saved (三同步)', async () => {
      const { sourceId: _own, ...content } = policy('x', { title: '新办法', body: BODY });
      const made = await writes('policies', content);
      const before = await cited(made.publicId);
      expect(before).toMatchObject({ id: made.publicId, title: '新办法', isPublished: false });
      expect(before.clauses.map(({ anchor, label }) => [anchor, label])).toEqual([
        ['art-1', '第一条'],
        ['art-2', '第二条'],
      ]);
      await room.must(editor, 'PUT', `${PATH}/${made.id}/content`, {
        content: { ...content, body: `${BODY}\n第三条\u3000自公布之日起施行。` },
        base: made.revision,
      });
      expect((await cited(made.publicId)).clauses).toHaveLength(3);
      await room.does(editor, made.id, { kind: 'discard' });
      expect((await room.ask(editor, 'GET', `${PATH}/policies/${made.publicId}`)).status).toBe(404);
    });

    it('stand as residents read them once they are published, whatever is written since', async () => {
      await room.city.publish('policies', policy('banfa', { body: BODY }));
      const begun = await room.must<ManuscriptView>(editor, 'POST', `${PATH}/corrections`, {
        kind: 'policies',
        publicId: 'banfa',
        reason: '改了一条',
      });
      const content = { ...begun.content, body: `${BODY}\n第三条\u3000改。` };
      await room.must(editor, 'PUT', `${PATH}/${begun.id}/content`, { content, base: begun.revision });
      const found = await cited('banfa');
      expect([found.isPublished, found.clauses.length]).toEqual([true, 2]);
    });

    it('are none once it was decided that they are kept (条例第十四条至第十六条)', async () => {
      const { sourceId: _own, ...content } = policy('z', { title: '内部的办法', body: BODY });
      const made = await writes('policies', content);
      const disclosure = { attribute: 'withheld', ground: 'E16_INTERNAL', reason: '内部事务信息。' };
      await room.must(editor, 'PUT', `${PATH}/${made.id}/particulars`, { disclosure, noExplainerReason: '内部文件。' });
      await room.reviewed(made.id);
      expect((await room.signsOff(made.id)).state).toBe('kept');
      expect((await room.ask(editor, 'GET', `${PATH}/policies/${made.publicId}`)).status).toBe(404);
      const unseen = await room.must<ManuscriptList>(editor, 'GET', `${PATH}?unseen=true&limit=100`);
      expect(unseen.items.map(({ id }) => id)).not.toContain(made.id);
    });

    it('are read anew by who explains them when a clause was rewritten: nothing goes out on another text than was approved (三同步)', async () => {
      const { sourceId: _own, ...told } = policy('w', { title: '高龄补贴办法', body: BODY });
      const content = { ...told, publishedOn: '2026-03-02' };
      const disclosure = { attribute: 'proactive' };
      const made = await room.must<ManuscriptView>(editor, 'POST', PATH, { kind: 'policies', content, disclosure });
      const { sourceId: _id, publishedOn: _on, ...drawn } = explainer('v', made.publicId, 'art-2');
      const explaining = await room.must<ManuscriptView>(editor, 'POST', PATH, {
        kind: 'explainers',
        content: drawn,
        disclosure,
      });
      await room.must(editor, 'PUT', `${PATH}/${made.id}/particulars`, { explainers: [explaining.id] });
      await room.reviewed(explaining.id);
      await room.signsOff(explaining.id, 'wait');
      const rewrites = async (body: string): Promise<void> => {
        await room.passes(60_000);
        editor = await room.who('editor');
        const { revision } = await room.view(editor, made.id);
        await room.must(editor, 'PUT', `${PATH}/${made.id}/content`, { content: { ...content, body }, base: revision });
      };
      const rewritten = async () =>
        (await room.view(editor, explaining.id)).findings.filter(({ code }) => code === 'publishing.clause-rewritten');
      await rewrites(`${BODY}\n第三条\u3000自公布之日起施行。`);
      expect(await rewritten()).toEqual([]);
      await rewrites(BODY.replace('一百元', '两百元'));
      const [finding] = await rewritten();
      expect(finding).toMatchObject({ severity: 'must', quotation: '《高龄补贴办法》第二条', override: null });
      expect(finding?.reason).toMatch(/一百元.*两百元/s);

      await room.reviewed(made.id);
      const publisher = await room.who('publisher');
      const { hash } = await room.view(publisher, made.id);
      const refused = await room.act(publisher, made.id, { kind: 'sign-off', hash, then: 'release' });
      expect([refused.status, refused.body.code]).toEqual([409, 'manuscript.group-not-ready']);
      expect(refused.body.title).toContain(explaining.title);
      expect((await room.city.app.inject(`/api/policies/${made.publicId}`)).statusCode).toBe(404);

      const { code, quotation = '', mark = '' } = finding ?? {};
      const settled = { code, quotation, mark, reason: '图上没有写金额。' };
      await room.must(editor, 'POST', `${PATH}/${explaining.id}/overrides`, settled);
      await room.signsOff(made.id);
      expect((await room.city.app.inject(`/api/policies/${made.publicId}`)).statusCode).toBe(200);
      expect((await room.city.app.inject(`/api/explainers/${explaining.publicId}`)).statusCode).toBe(200);
      expect(await rewritten()).toEqual([]);
    });

    it('are looked for among what residents have never seen, and what explains them by its kind', async () => {
      const { sourceId: _own, ...content } = policy('y', { title: '找得到的办法', body: BODY });
      const unseen = await writes('policies', content);
      const explaining = await writes('explainers', { title: '找得到的图解' });
      await room.notice('找得到的通知');
      const titles = async (query: string): Promise<string[]> =>
        (
          await room.must<ManuscriptList>(
            editor,
            'GET',
            `${PATH}?${query}&text=${encodeURIComponent('找得到')}&limit=100`,
          )
        ).items.map(({ title }) => title);
      expect(await titles('explaining=true')).toEqual([explaining.title]);
      expect(await titles('kind=policies&unseen=true')).toEqual([unseen.title]);
      const all = await room.must<ManuscriptList>(editor, 'GET', `${PATH}?kind=policies&unseen=true&limit=100`);
      expect(all.items.map(({ publicId }) => publicId)).not.toContain('banfa');
    });
  }));
