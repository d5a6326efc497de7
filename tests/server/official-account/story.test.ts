import type { OfficialArticle } from '../../../contract/official-account';
import { registerOfficialAccount } from '../../../server/modules/official-account/register';
import { onEachEngine } from '../foi/engines';
import type { StaffHeaders } from '../staff/signed-in';
import { pathOf, PICTURED, PLAIN, runAccountCity, type AccountCity } from './account-city';

const step = (id: string, act: 'publication' | 'removal'): string =>
  `/api/staff/official-account/articles/${id}/${act}`;

onEachEngine((engine) => {
  describe(registerOfficialAccount.name, () => {
    let account: AccountCity;
    let officer: StaffHeaders;
    let publisher: StaffHeaders;
    let article: OfficialArticle;

    beforeAll(async () => {
      account = await runAccountCity(engine);
      officer = await account.as('push-officer');
      publisher = await account.as('publisher');
    }, 60_000);
    afterAll(() => account.stop());

    const drafts = () => [...account.wechat.account.drafts.values()];
    const published = () => [...account.wechat.account.jobs.values()].filter(({ status }) => status === 0);

    it('shows a published piece as an article within the limits of the account, with its other channels', async () => {
      const piece = await account.piece(officer);
      expect(piece).toMatchObject({ connected: true, fault: null, articles: [], mayWrite: true, edition: 1 });
      expect(Array.from(piece.suggested.title).length).toBeLessThanOrEqual(32);
      expect(Array.from(piece.suggested.digest).length).toBeLessThanOrEqual(128);
      expect(piece.covers).toEqual([expect.objectContaining({ src: '/media/pictures/gengdi-butie-rili.svg' })]);
      expect(piece.html).toContain('依据：《');
      expect(piece.channels.map(({ channel }) => channel)).toEqual(['site', 'mini-program', 'feed']);
      expect(piece.channels[0]?.standing).toContain('第1版');
    });

    it('refuses words that the account would not take, and everything wrong at once (draft/add)', async () => {
      const { suggested, edition } = await account.piece(officer);
      const put = (change: object) =>
        account.refused('PUT', pathOf(PICTURED), officer, { ...suggested, edition, ...change });
      expect(await put({ title: '长'.repeat(33) })).toBe('official-account.title-long');
      expect(await put({ title: '  ' })).toBe('official-account.title-missing');
      expect(await put({ author: '长'.repeat(17) })).toBe('official-account.author-long');
      expect(await put({ digest: '长'.repeat(129) })).toBe('official-account.digest-long');
      expect(await put({ digest: '一行\n又一行' })).toBe('official-account.control');
      expect(await put({ cover: '/media/pictures/../../../etc/passwd' })).toBe('official-account.cover');
      expect(await put({ edition: 7 })).toBe('official-account.edition');
      expect(
        await account.refused('PUT', pathOf({ ...PICTURED, id: 'nothing-there' }), officer, { ...suggested, edition }),
      ).toBe('official-account.not-published');
      const long = await account.ask<{ items: { id: string }[] }>('GET', '/api/policies', {});
      expect(long.items.length).toBeGreaterThan(0);
      expect(await account.refused('PUT', pathOf(PICTURED), publisher, { ...suggested, edition })).toBe(
        'staff.not-allowed',
      );
    });

    it('hands pictures, cover and text over to the drafts of the account, once', async () => {
      const [first, again] = await Promise.all([account.write(officer), account.write(officer)]);
      expect(again.id).toBe(first.id);
      article = await account.until(officer, first.id, ({ state }) => state === 'draft');
      expect(article).toMatchObject({ problem: null, url: null, acts: ['write'] });
      expect(drafts()).toHaveLength(1);
      const sent = drafts()[0]?.articles[0];
      expect(sent).toMatchObject({
        title: article.title,
        content_source_url: `https://www.linxi.example/resident/explainer/detail?id=${PICTURED.id}#gzh-${article.id}`,
      });
      const content = String(sent?.['content']);
      const [src = ''] = /(?<=<img src=")[^"]*/.exec(content) ?? [];
      expect(account.wechat.account.pictures.get(src)?.subarray(0, 2).toString('hex')).toBe('ffd8');
      expect(content).not.toContain('/media/');
      expect(account.wechat.calls('/cgi-bin/media/uploadimg')).toBe(1);
    });

    it('words it anew in the place of the old draft, and hands no picture over twice', async () => {
      const { suggested, edition } = await account.piece(officer);
      const words = { ...suggested, title: '春耕补贴怎么领', edition };
      await account.ask('PUT', pathOf(PICTURED), officer, words);
      article = await account.until(officer, article.id, ({ state }) => state === 'draft');
      expect(drafts().map(({ articles }) => articles[0]?.['title'])).toEqual(['春耕补贴怎么领']);
      expect(account.wechat.calls('/cgi-bin/media/uploadimg')).toBe(1);
      expect(account.wechat.calls('/cgi-bin/material/add_material')).toBe(1);
    });

    it('is published by another person than who wrote it, who finds it among his tasks', async () => {
      expect(await account.tasks(publisher)).toEqual(['official-account-publish 春耕补贴怎么领']);
      expect(
        await account.refused('POST', step(article.id, 'publication'), officer, { version: article.version }),
      ).toBe('staff.not-allowed');
      const both = await account.as('publisher');
      expect(await account.refused('POST', step(article.id, 'publication'), both, { version: 1 })).toBe(
        'official-account.changed',
      );
      const asked = await Promise.all(
        Array.from({ length: 8 }, () =>
          account.city.app.inject({
            method: 'POST',
            url: step(article.id, 'publication'),
            headers: { ...publisher },
            payload: { version: article.version },
          }),
        ),
      );
      expect(asked.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
      article = await account.until(publisher, article.id, ({ state }) => state === 'published');
      expect(article.url).toMatch(/^https:\/\/mp\.weixin\.qq\.com\/s\?/);
      expect(published()).toHaveLength(1);
      expect(drafts()).toEqual([]);
      expect(await account.tasks(publisher)).toEqual([]);
    });

    it('is a task again when the piece is corrected, and is taken away with a reason', async () => {
      const before = await account.city.store.read
        .selectFrom('published')
        .select('edition')
        .where('id', '=', `explainers/${PICTURED.id}`)
        .executeTakeFirst();
      expect(before?.edition).toBe(1);
      await account.city.publisher.withdraw({
        kind: PICTURED.kind,
        id: PICTURED.id,
        reason: 'content-wrong',
        explanation: '金额写错了',
        standing: 'never-valid',
        actor: 'test',
      } as never);
      expect(await account.tasks(publisher)).toEqual(['official-account-outdated 春耕补贴怎么领']);
      const remove = (reason: string) => ({ version: article.version, reason });
      expect(await account.refused('POST', step(article.id, 'removal'), publisher, remove('  '))).toBe(
        'official-account.reason-needed',
      );
      await account.ask('POST', step(article.id, 'removal'), publisher, remove('原文已经撤回'));
      article = await account.until(publisher, article.id, ({ state }) => state === 'removed');
      expect(article.removal).toMatchObject({ reason: '原文已经撤回' });
      expect(published()).toEqual([]);
      expect(await account.tasks(publisher)).toEqual([]);
    });

    it('draws a cover where a piece has no picture', async () => {
      const written = await account.write(officer, PLAIN);
      await account.until(officer, written.id, ({ state }) => state === 'draft');
      const covers = [...account.wechat.account.materials.values()];
      expect(covers.at(-1)?.bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
      const { articles, channels } = await account.piece(officer, PLAIN);
      expect(articles).toHaveLength(1);
      expect(channels).toHaveLength(3);
    });

    it('notes in the audit log who wrote, published and took away', async () => {
      const rows = await account.city.store.read
        .selectFrom('audit_log')
        .select('action')
        .where('action', 'like', 'official-account.%')
        .orderBy('sequence')
        .execute();
      expect(rows.map(({ action }) => action.slice('official-account.'.length))).toEqual([
        'write',
        'write',
        'publish',
        'remove',
        'write',
      ]);
    });
  });
});
