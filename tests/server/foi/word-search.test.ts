import fc from 'fast-check';
import { WordSearch } from '../../../server/modules/foi/word-search';
import { runDesk, sendOnline } from './desk';
import { onEachEngine } from './engines';
import { person } from './forms';
import type { Running } from './resident-app';

const LONG_AGO = '2000-01-01';

onEachEngine((engine) => {
  describe('WordSearch', () => {
    let running: Running;
    let search: WordSearch;
    const send = async (description: string, title?: string): Promise<string> =>
      (await sendOnline(running, { ...person, information: { description, ...(title && { title }) } })).id;
    const found = async (typed: string, since = LONG_AGO, limit = 10): Promise<string[]> =>
      (await search.find(typed, since, limit)).ids;
    beforeEach(async () => {
      running = await runDesk(engine);
      search = new WordSearch(running.store, running.cipher);
    });
    afterEach(() => running.stop());

    it('finds every word as typed, in title and description, whatever the width and case of letters', async () => {
      const one = await send('２０２５年 ABC 小区的补贴名单', '养老机构');
      await send('公交线路');
      for (const typed of ['abc', 'ＡＢＣ', '2025年', '养老 名单', '  补贴名单  ']) {
        expect([typed, await found(typed)]).toEqual([typed, [one]]);
      }
      expect(await found('养老 公交')).toEqual([]);
    });

    it('finds what came after the first search, newest first and no more than wanted', async () => {
      const first = await send('供水管网改造');
      expect(await found('供水')).toEqual([first]);
      running.clock.set('2026-12-02T09:00:00+08:00');
      const second = await send('供水水质月报');
      expect(await found('供水')).toEqual([second, first]);
      expect(await found('供水', LONG_AGO, 1)).toEqual([second]);
      expect(await found('供水', '2026-12-02', 10)).toEqual([second]);
    });

    it('says when older ones were left out', async () => {
      await send('供水管网改造');
      await send('供水水质月报');
      expect((await search.find('供水', LONG_AGO, 1)).more).toBe(true);
      expect((await search.find('供水', LONG_AGO, 2)).more).toBe(false);
    });

    it('finds what a clock that stepped back gave an old time', async () => {
      running.clock.set('2026-12-02T09:00:00+08:00');
      const first = await send('供水管网改造');
      expect(await found('供水')).toEqual([first]);
      running.clock.set('2026-12-01T09:00:00+08:00');
      const second = await send('供水水质月报');
      expect(await found('供水')).toEqual([first, second]);
    });

    it('takes whatever is typed for words, never for a pattern', async () => {
      await send('供水管网改造');
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (typed) => {
          const hit = await found(typed);
          const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
          expect(hit.length > 0).toBe(words.every((word) => '供水管网改造'.includes(word)));
        }),
        { numRuns: 200, examples: [['%'], ['_'], ['供%造'], ['供水 改造']] },
      );
    });
  });
});
