import type { ManuscriptView } from '../../../contract/manuscript';
import type { ManuscriptConflict, ManuscriptSaved } from '../../../contract/manuscript-text';
import type { NoticeView } from '../../../contract/notice';
import type { WithdrawalView } from '../../../contract/withdrawal';
import { civilDateOf } from '../../../domain/calendar';
import { verifyAuditChain } from '../../../server/platform/audit-chain';
import { onEachEngine } from '../foi/engines';
import { explainer, notice, policy } from '../small-city';
import { Newsroom, PATH, sleep, until } from './newsroom';

const option = (id: 'yes' | 'no') => ({ id, label: id === 'yes' ? '是的' : '不是' });
describe('manuscripts', () =>
  onEachEngine((engine) => {
    let room: Newsroom;
    beforeAll(async () => {
      room = await Newsroom.open(engine);
    }, 60_000);
    afterAll(() => room.stop());

    const shown = async (id: string): Promise<NoticeView | undefined> => {
      const answer = await room.city.app.inject(`/api/notices/${id}`);
      return answer.statusCode === 200 ? answer.json<NoticeView>() : undefined;
    };

    it('publish nothing before three reviews by three people and a secrecy review by a fourth (先审后发)', async () => {
      const { id, publicId } = await room.notice();
      await room.reviewed(id);
      expect(await shown(publicId)).toBeUndefined();
      const done = await room.signsOff(id);
      expect(done).toMatchObject({ state: 'published', shown: { edition: 1, publicId, reviewDueAt: null } });
      const page = await shown(publicId);
      expect(page).toMatchObject({ title: '关于停水的通知', publishedOn: civilDateOf(room.city.clock.now()) });
      expect(done.stamps.map(({ step }) => step)).toEqual(['first', 'second', 'final']);
      expect(new Set(done.stamps.map(({ by }) => by.id)).size).toBe(3);
      expect((await verifyAuditChain(room.city.store)).intact).toBe(true);
    });

    it('refuse a second stamp by the same hand, and secrecy and review in one hand', async () => {
      const { id } = await room.notice();
      await room.does(await room.who('editor'), id, { kind: 'submit' });
      const first = await room.who('reviewer', 'first');
      await room.does(first, id, { kind: 'approve-first' });
      const { hash } = await room.view(first, id);
      const again = await room.act(first, id, { kind: 'approve-second', hash });
      expect([again.status, again.body.code]).toEqual([403, 'manuscript.same-hand']);
      const editor = await room.act(await room.who('editor'), id, { kind: 'approve-second', hash });
      expect([editor.status, editor.body.code]).toEqual([403, 'manuscript.not-yours']);
    });

    it('make every approval void by any change of the text, and send the piece back to who writes', async () => {
      const { id } = await room.notice();
      await room.reviewed(id);
      const editor = await room.who('editor');
      const { content, revision } = await room.view(editor, id);
      const saved = await room.must<ManuscriptSaved>(editor, 'PUT', `${PATH}/${id}/content`, {
        content: { ...content, body: '改了一个字。' },
        base: revision,
      });
      expect(saved).toMatchObject({ isNew: true, voided: true, state: 'draft' });
      const view = await room.view(editor, id);
      expect(view.stamps.map(({ isVoid }) => isVoid)).toEqual([true, true]);
      const publisher = await room.who('publisher');
      const refused = await room.act(publisher, id, { kind: 'publish', hash: view.hash });
      expect(refused.status).toBe(409);
    });

    it('tell mistakes in 这和我有关吗 where they are, and are not sent on with them', async () => {
      await room.city.publish('policies', policy('banfa'));
      const editor = await room.who('editor');
      const question = { id: 'insured', text: '参保了吗？', options: [option('yes'), option('no')] };
      const outcomes = [
        { when: { insured: ['yes'] }, verdict: 'yes', text: '每月一百元。' },
        { when: { insured: ['yes'] }, verdict: 'no', text: '没有。' },
      ];
      const content = { ...explainer('tujie', 'banfa'), concernCheck: { questions: [question], outcomes } };
      const { id, revision } = await room.must<ManuscriptView>(editor, 'POST', PATH, {
        kind: 'explainers',
        content,
        disclosure: { attribute: 'proactive' },
      });
      const issues = (await room.view(editor, id)).issues;
      expect(issues.map(({ code, field }) => [code, field])).toEqual([
        ['publishing.concern-gap', 'concernCheck.questions.0.options.1'],
        ['publishing.concern-unreachable', 'concernCheck.outcomes.1'],
      ]);
      expect((await room.act(editor, id, { kind: 'submit' })).status).toBe(422);
      const rested = [outcomes[0], { ...outcomes[1], when: {} }];
      const saved = await room.must<ManuscriptSaved>(editor, 'PUT', `${PATH}/${id}/content`, {
        content: { ...content, concernCheck: { questions: [question], outcomes: rested } },
        base: revision,
      });
      expect(saved.issues).toEqual([]);
      const parts = (await room.view(editor, id)).secrecy;
      expect(parts.find(({ id: part }) => part === 'concernCheck')?.text).toBe(
        '参保了吗？\n是的\n不是\n每月一百元。\n没有。',
      );
      expect((await room.does(editor, id, { kind: 'submit' })).state).toBe('in-first-review');
    });

    it('sign exactly the text that was looked at', async () => {
      const { id } = await room.notice();
      await room.does(await room.who('editor'), id, { kind: 'submit' });
      const hash = '0'.repeat(64);
      const told = await room.act(await room.who('reviewer', 'first'), id, { kind: 'approve-first', hash });
      expect([told.status, told.body.code]).toEqual([409, 'manuscript.changed-meanwhile']);
    });

    it('tell the second of two who write the same piece, with the newer text, and overwrite nothing', async () => {
      const { id, content, revision } = await room.notice();
      const [one, other] = [await room.who('editor'), await room.who('editor', 'other editor')];
      const save = (body: string) => ({ content: { ...content, body }, base: revision });
      await room.must(one, 'PUT', `${PATH}/${id}/content`, save('一改'));
      const told = await room.ask<ManuscriptConflict>(other, 'PUT', `${PATH}/${id}/content`, save('二改'));
      expect([told.status, told.body.code]).toEqual([409, 'manuscript.newer-revision']);
      expect(told.body.theirs).toMatchObject({ revision: revision + 1, content: { body: '一改' }, by: { id: one.id } });
      // The same text sent again is no conflict: the answer to it may have been lost.
      const again = await room.must<ManuscriptSaved>(one, 'PUT', `${PATH}/${id}/content`, save('一改'));
      expect(again).toMatchObject({ isNew: false, revision: revision + 1 });
      const back = await room.must<ManuscriptSaved>(one, 'POST', `${PATH}/${id}/revisions/${revision}/restore`, {
        base: revision + 1,
      });
      expect(back.revision).toBe(revision + 2);
      expect((await room.view(one, id)).content).toMatchObject({ body: content['body'] });
    });

    it('keep one of 32 saves at once from the same revision, and each as a revision of its own after it', async () => {
      const { id, content, revision } = await room.notice();
      const editor = await room.who('editor');
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, at) =>
          room.ask(editor, 'PUT', `${PATH}/${id}/content`, {
            content: { ...content, body: `第${at}种` },
            base: revision,
          }),
        ),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(31);
      expect((await room.view(editor, id)).revision).toBe(revision + 1);
    });

    it('give one stamp for 32 approvals at once, and do an act once for its key', async () => {
      const { id } = await room.notice();
      await room.does(await room.who('editor'), id, { kind: 'submit' });
      const first = await room.who('reviewer', 'first');
      const { hash } = await room.view(first, id);
      const answers = await Promise.all(
        Array.from({ length: 32 }, () => room.act(first, id, { kind: 'approve-first', hash })),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(31);
      expect((await room.view(first, id)).stamps).toHaveLength(1);
      const second = await room.who('reviewer', 'second');
      const body = { act: { kind: 'approve-second', hash } };
      const key = 'the-same-key-again-0001';
      const twice = await Promise.all([0, 1].map(() => room.ask(second, 'POST', `${PATH}/${id}/acts`, body, key)));
      expect(twice.map(({ status }) => status)).toEqual([200, 200]);
      expect((await room.view(first, id)).stamps).toHaveLength(2);
    });

    it('refuse a submission without a disclosure attribute, and keep what is not to be public (国办发〔2016〕80号)', async () => {
      const editor = await room.who('editor');
      const { id, content } = await room.notice();
      const bare = await room.must<ManuscriptView>(editor, 'POST', PATH, { kind: 'notices', content });
      expect((await room.act(editor, bare.id, { kind: 'submit' })).body.code).toBe('manuscript.disclosure-missing');
      const set = (disclosure: object) =>
        room.must<ManuscriptView>(editor, 'PUT', `${PATH}/${id}/particulars`, { disclosure });
      await set({ attribute: 'withheld' });
      expect((await room.act(editor, id, { kind: 'submit' })).body.code).toBe('manuscript.ground-missing');
      await set({ attribute: 'withheld', ground: 'E16_INTERNAL', reason: '内部人事安排' });
      await room.does(editor, id, { kind: 'submit' });
      await room.does(await room.who('reviewer', 'first'), id, { kind: 'approve-first' });
      await room.does(await room.who('reviewer', 'second'), id, { kind: 'approve-second' });
      const kept = await room.signsOff(id);
      expect(kept).toMatchObject({ state: 'kept', shown: null, reassessOn: '2027-11-22' });
      expect(await shown(kept.publicId)).toBeUndefined();
    });

    it('refuse a submission while the pipeline has something against it, and say where', async () => {
      const { id, issues } = await room.notice('', { topics: ['nothing'] });
      expect(issues.map(({ field }) => field)).toContain('title');
      const told = await room.act(await room.who('editor'), id, { kind: 'submit' });
      expect([told.status, told.body.code]).toEqual([422, 'manuscript.has-issues']);
    });

    it('show the old edition until its correction has gone the same way', async () => {
      const { id, publicId } = await room.notice('原来的标题');
      await room.reviewed(id);
      await room.signsOff(id);
      const editor = await room.who('editor');
      const begun = await room.does(editor, id, { kind: 'start-correction', reason: '标题写错了' });
      expect(begun).toMatchObject({ state: 'draft', edition: 2, shown: { edition: 1 } });
      await room.must(editor, 'PUT', `${PATH}/${id}/content`, {
        content: { ...begun.content, title: '更正后的标题' },
        base: begun.revision,
      });
      await room.reviewed(id);
      expect((await shown(publicId))?.title).toBe('原来的标题');
      await room.signsOff(id);
      expect((await shown(publicId))?.title).toBe('更正后的标题');
    });

    it('say that nothing is shown of what was withdrawn by itself', async () => {
      const { id, publicId } = await room.notice('要撤回的通知');
      await room.reviewed(id);
      expect((await room.signsOff(id)).shown).not.toBeNull();
      const reason = {
        reason: 'content-wrong',
        explanation: '数字写错了，正在核对。',
        standing: 'never-valid',
      } as const;
      await room.city.publisher.withdraw({ kind: 'notices', id: publicId, ...reason, actor: 'test' });
      const publisher = await room.who('publisher');
      expect(await room.view(publisher, id)).toMatchObject({ state: 'published', shown: null });
    });

    it('make a manuscript of what was brought in, from its latest edition', async () => {
      await room.city.publish('notices', notice('brought-in'));
      const editor = await room.who('editor');
      const given = { kind: 'notices', publicId: 'brought-in', reason: '内容有变化' };
      const begun = await room.must<ManuscriptView>(editor, 'POST', `${PATH}/corrections`, given);
      expect(begun).toMatchObject({ title: '通知brought-in', state: 'draft', edition: 1, shown: { edition: 0 } });
      const told = await room.ask(editor, 'POST', `${PATH}/corrections`, given);
      expect([told.status, told.body.code]).toEqual([409, 'manuscript.being-corrected']);
      await room.must(editor, 'PUT', `${PATH}/${begun.id}/content`, {
        content: { ...begun.content, body: '新的正文。' },
        base: begun.revision,
      });
      await room.reviewed(begun.id);
      await room.signsOff(begun.id);
      expect(await shown('brought-in')).toMatchObject({ body: '新的正文。', publishedOn: '2026-05-01' });
    });

    it('publish at the instant that was set, and check the approvals again then', async () => {
      const { id, publicId } = await room.notice('定时的通知');
      await room.reviewed(id);
      await room.signsOff(id, 'wait');
      const releaseAt = new Date(room.city.clock.now().getTime() + 3_600_000).toISOString();
      const set = await room.does(await room.who('publisher'), id, { kind: 'schedule', releaseAt });
      expect(set).toMatchObject({ state: 'scheduled', releaseAt });
      expect(await shown(publicId)).toBeUndefined();
      await room.passes(3_600_000);
      expect((await until(() => shown(publicId))).title).toBe('定时的通知');
      const done = await until(async () => {
        const view = await room.view(await room.who('publisher'), id);
        return view.state === 'published' ? view : undefined;
      });
      expect(done.events.at(-1)).toMatchObject({ kind: 'published', by: { id: 'system' } });
    });

    it('let a publisher release alone in an emergency, and take back what is not reviewed in time', async () => {
      const { id, publicId } = await room.notice('紧急通知');
      const publisher = await room.who('publisher');
      const released = await room.does(publisher, id, { kind: 'emergency', reason: '水管爆裂，马上告知' });
      expect(released).toMatchObject({ state: 'published', awaitsReview: true });
      expect(await shown(publicId)).toBeDefined();
      await room.passes(24 * 3_600_000 + 1_000);
      const answer = await until(async () => ((await shown(publicId)) ? undefined : 'gone'));
      expect(answer).toBe('gone');
      const told = await room.city.get<WithdrawalView>(`/api/withdrawals/notices/${publicId}`);
      expect(told).toMatchObject({ reason: 'not-reviewed-in-time' });
      const view = await room.view(await room.who('publisher'), id);
      expect(view).toMatchObject({ state: 'withdrawn', shown: null });
      // Corrected and reviewed, the very same words are shown again.
      await room.does(await room.who('editor'), id, { kind: 'start-correction', reason: '补走审核' });
      await room.reviewed(id);
      await room.signsOff(id);
      expect(await shown(publicId)).toBeDefined();
    });

    it('keep an emergency publication that is reviewed in time, all stamps on the same bytes', async () => {
      const { id, publicId } = await room.notice('再一篇紧急通知');
      await room.does(await room.who('publisher'), id, { kind: 'emergency', reason: '马上告知' });
      await room.does(await room.who('reviewer', 'first'), id, { kind: 'approve-first' });
      await room.does(await room.who('reviewer', 'second'), id, { kind: 'approve-second' });
      await room.clears(id);
      const done = await room.signsOff(id);
      expect(done).toMatchObject({ state: 'published', awaitsReview: false, shown: { reviewDueAt: null } });
      await room.passes(24 * 3_600_000 + 1_000);
      await sleep(2_500);
      expect(await shown(publicId)).toBeDefined();
    });
  }));
