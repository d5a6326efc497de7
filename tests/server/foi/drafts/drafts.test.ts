import type { DeskCase } from '../../../../contract/foi-desk';
import type { DeskDraft, DeskDraftConflict, DeskDraftDiscarded } from '../../../../contract/foi-draft';
import { mayDraft, mayReadDraft } from '../../../../domain/foi/who-may';
import { may, STAFF_ROLES } from '../../../../domain/staff';
import { onEachEngine } from '../engines';
import { CASE_EVENT_KINDS } from '../event-kinds';
import { runOffice, type Office, type Sent, type Who } from '../office';

const DAY = '2026-03-02';
const HANDLER = 'handler@yibao' as const;

onEachEngine((engine) => {
  describe('drafts of acts', () => {
    let office: Office;
    beforeAll(async () => {
      office = await runOffice(engine, DAY);
    });
    afterAll(() => office.stop());

    const path = ({ id }: Sent, kind = 'decided', rest = ''): string => `/foi/cases/${id}/drafts/${kind}${rest}`;
    const save = (who: Who, sent: Sent, words: object, base = 0, more: object = {}, kind = 'decided') =>
      office.ask(who, 'PUT', path(sent, kind), { words, base, ...more });
    const read = (who: Who, sent: Sent, kind = 'decided') => office.ask(who, 'GET', path(sent, kind));
    const kept = async (...given: Parameters<typeof save>): Promise<DeskDraft> => {
      const answer = await save(...given);
      if (answer.statusCode !== 200) throw new Error(answer.body);
      return answer.json<DeskDraft>();
    };
    const audit = async ({ number }: Sent) =>
      (
        await office.store.read
          .selectFrom('audit_log')
          .selectAll()
          .where('subject', '=', `foi/${number}`)
          .where('action', 'like', 'foi.draft.%')
          .orderBy('sequence')
          .execute()
      ).map(({ action }) => action);
    /** A case in the hands of a department. */
    const inHand = async (): Promise<Sent> => {
      const sent = await office.sendOnline();
      await office.act('foi-officer', sent, { kind: 'assigned', department: 'yibao' });
      return sent;
    };
    const reply = { reply: 'granted', access: '随信附上收支表。', facts: '查过档案。' };
    const letter = { access: '随信附上收支表。', facts: '查过档案。' };
    const review = { kind: 'legal-review', opinion: 'agrees' } as const;
    const decided = { kind: 'decided', reply: 'granted' } as const;
    const reviewed = (who: Who, sent: Sent, revision?: number) =>
      office.tryAct(who, sent, review, revision === undefined ? {} : { reviewed: revision });

    it('are one for an act of a case, whoever writes, and name who did', async () => {
      const sent = await inHand();
      const first = await kept(HANDLER, sent, reply);
      const second = await kept('foi-officer', sent, { ...reply, facts: '又查了一遍。' }, first.revision);
      expect(second).toMatchObject({ author: first.author, words: { facts: '又查了一遍。', access: reply.access } });
      expect(second.editor).not.toBe(first.editor);
      const seen = await office.desk(sent, 'office-head');
      expect(seen.drafts).toMatchObject([
        { kind: 'decided', author: first.author, editor: second.editor, mayRead: true, mayWrite: true, reviewed: null },
      ]);
      expect(JSON.stringify(seen)).not.toContain('又查了一遍');
      expect((await read('legal-reviewer', sent)).json()).toEqual(second);
      expect(await audit(sent)).toEqual(['foi.draft.create', 'foi.draft.take-over']);
    });

    it('tell the second saver, with the other’s text, and overwrite nothing', async () => {
      const sent = await inHand();
      const first = await kept(HANDLER, sent, reply);
      const theirs = await kept('foi-officer', sent, { ...reply, facts: '经办写的。' }, first.revision);
      const late = await save(HANDLER, sent, { ...reply, facts: '承办写的。' }, first.revision);
      expect(late.json<DeskDraftConflict>()).toMatchObject({
        status: 409,
        code: 'foi.draft.changed-meanwhile',
        theirs: { words: { facts: '经办写的。' }, editor: theirs.editor, revision: theirs.revision },
      });
      expect((await read('foi-officer', sent)).json()).toEqual(theirs);
      const mine = await kept(HANDLER, sent, { ...reply, facts: '承办写的。' }, theirs.revision, { over: true });
      expect(mine.words.facts).toBe('承办写的。');
      // What gave way can be had back, once the other one is out of the way.
      const { putAway } = await office.desk(sent, HANDLER);
      expect(putAway.map(({ as, editor }) => [as, editor])).toContainEqual(['replaced', theirs.editor]);
      const gone = putAway.find(({ editor }) => editor === theirs.editor);
      const restore = (id: string) => office.ask(HANDLER, 'POST', path(sent, 'decided', '/restore'), { id });
      expect((await restore(gone?.id ?? '')).json()).toMatchObject({ status: 409, code: 'foi.draft.already-there' });
      await office.ask(HANDLER, 'POST', path(sent, 'decided', '/discard'), { revision: mine.revision });
      expect((await restore(gone?.id ?? '')).json<DeskDraft>().words.facts).toBe('经办写的。');
    });

    it('answer a repeated save with the same draft, and write nothing down twice', async () => {
      const sent = await inHand();
      const answers = await Promise.all(Array.from({ length: 8 }, () => save(HANDLER, sent, reply)));
      expect(new Set(answers.map(({ statusCode, body }) => `${String(statusCode)} ${body}`)).size).toBe(1);
      expect(answers[0]?.statusCode).toBe(200);
      expect(await audit(sent)).toEqual(['foi.draft.create']);
    });

    it('let one of many different texts that come at once through, and tell the others', async () => {
      const sent = await inHand();
      const { revision } = await kept(HANDLER, sent, reply);
      const texts = Array.from({ length: 8 }, (_, each) => ({ ...reply, facts: `第 ${String(each)} 份` }));
      const answers = await Promise.all(texts.map((words) => save(HANDLER, sent, words, revision)));
      expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
      expect(answers.filter(({ statusCode }) => statusCode === 409)).toHaveLength(7);
    });

    it('are had back within 30 days after they were discarded, and are gone after that', async () => {
      const sent = await inHand();
      const draft = await kept(HANDLER, sent, reply);
      const discard = (revision: number) =>
        office.ask(HANDLER, 'POST', path(sent, 'decided', '/discard'), { revision });
      const other = await discard(draft.revision + 7);
      expect(other.json()).toMatchObject({ status: 409, theirs: { revision: draft.revision } });
      const { id } = (await discard(draft.revision)).json<DeskDraftDiscarded>();
      expect((await read(HANDLER, sent)).json()).toMatchObject({ status: 404, code: 'foi.draft.not-found' });
      const back = await office.ask(HANDLER, 'POST', path(sent, 'decided', '/restore'), { id });
      expect(back.json<DeskDraft>().words).toEqual(draft.words);
      // Whoever still holds the old text is told that it is old.
      expect((await save(HANDLER, sent, { facts: '旧的。' }, draft.revision)).statusCode).toBe(409);
      await discard(back.json<DeskDraft>().revision);
      expect(await audit(sent)).toEqual([
        'foi.draft.create',
        'foi.draft.discard',
        'foi.draft.restore',
        'foi.draft.discard',
      ]);
      const { sweepPutAway } = await import('../../../../server/modules/foi/drafts/keep');
      const left = async () => (await office.desk(sent, HANDLER)).putAway.length;
      office.goTo('2026-04-01');
      await sweepPutAway(office);
      expect(await left()).toBe(1);
      office.goTo('2026-04-02');
      await sweepPutAway(office);
      expect(await left()).toBe(0);
    });

    it('go with their act, and stop it where another has written since (条例第四十五条)', async () => {
      const sent = await inHand();
      const asked = { kind: 'amendment-asked', dueOn: '2026-05-20' } as const;
      const more = { letter: { points: ['请写明年份。'] } };
      const mine = await kept('foi-officer', sent, { points: '请写明年份。' }, 0, {}, 'amendment-asked');
      const own = await office.tryAct('foi-officer', sent, asked, { ...more, draft: mine.revision });
      expect(own.statusCode).toBe(200);
      expect(own.json<DeskCase>().drafts).toEqual([]);
      expect(own.json<DeskCase>().putAway).toEqual([]);

      const next = await inHand();
      const seen = await kept(HANDLER, next, reply);
      await reviewed('legal-reviewer', next, seen.revision);
      const later = await kept(HANDLER, next, { ...reply, facts: '刚写的一句。' }, seen.revision);
      const early = await office.tryAct('office-head', next, decided, { letter, draft: seen.revision });
      expect(early.json()).toMatchObject({ status: 409, code: 'foi.draft.changed-meanwhile' });
      expect((await read(HANDLER, next)).json()).toEqual(later);
      expect((await office.desk(next)).history.some(({ kind }) => kind === 'decided')).toBe(false);
    });

    it('are begun no more for a reply that is decided', async () => {
      const sent = await inHand();
      await office.act('legal-reviewer', sent, review);
      await office.act('office-head', sent, decided, { letter });
      expect((await save(HANDLER, sent, reply)).json()).toMatchObject({
        status: 422,
        code: 'foi.case.already-decided',
      });
      expect((await office.desk(sent, HANDLER)).mayDraftReply).toBe(false);
    });

    it.each(STAFF_ROLES)('are read and written by a %s as the tables say', async (role) => {
      const sent = await inHand();
      const who: Who = role === 'handler' ? HANDLER : role;
      for (const [kind] of CASE_EVENT_KINDS({})) {
        const allowed = may([role], 'foi.draft');
        const { statusCode } = await save(who, sent, { note: '试写' }, 0, {}, kind);
        expect([kind, 'write', statusCode]).toEqual([kind, 'write', allowed && mayDraft([role], kind) ? 200 : 403]);
        const mine = allowed && mayReadDraft([role], kind);
        const found = mayDraft([role], kind) ? 200 : 404;
        expect([kind, 'read', (await read(who, sent, kind)).statusCode]).toEqual([kind, 'read', mine ? found : 403]);
      }
    });

    it('are hidden with their case from another department', async () => {
      const sent = await inHand();
      const { revision } = await kept(HANDLER, sent, reply);
      const stranger = 'handler@minzheng' as const;
      expect((await read(stranger, sent)).statusCode).toBe(404);
      expect((await save(stranger, sent, reply, revision)).statusCode).toBe(404);
      expect((await office.ask(stranger, 'POST', path(sent, 'decided', '/discard'), { revision })).statusCode).toBe(
        404,
      );
    });
  });
});
