import { prepareBytes } from '../../../server/platform/published/bytes';
import type { Change, Recipe } from '../../../server/platform/published/change';
import { PreparedPages } from '../../../server/platform/published/prepared-pages';

const change: Change = { kind: 'notices', id: 'n1', seq: 1, before: undefined, after: undefined };

const recipeOf = (url: string, text: () => string | Promise<string>, composed = true): Recipe & { made: number } => {
  const recipe = {
    url,
    type: 'text/plain',
    composed,
    made: 0,
    isChangedBy: () => true,
    async make() {
      recipe.made += 1;
      return prepareBytes(await text());
    },
  };
  return recipe;
};

describe('PreparedPages', () => {
  it('makes an address once, though many ask for it at the same time', async () => {
    const pages = new PreparedPages(1e6);
    const recipe = recipeOf('/a', () => 'a');
    await Promise.all(Array.from({ length: 20 }, () => pages.prepare(recipe)));
    expect(recipe.made).toBe(1);
    expect(pages.get('/a')?.bytes.raw.toString()).toBe('a');
  });

  it('replaces what somebody reads, in every spelling, and drops what nobody reads', async () => {
    const pages = new PreparedPages(1e6);
    let text = 'old';
    const [read, unread] = [recipeOf('/read', () => text), recipeOf('/unread', () => text)];
    const page = await pages.prepare(read, '/read?spelling');
    await pages.prepare(unread);
    page?.answer(undefined, undefined);
    text = 'new';
    await pages.apply([change]);
    expect(pages.get('/read')?.bytes.raw.toString()).toBe('new');
    expect(pages.get('/read?spelling')?.bytes.raw.toString()).toBe('new');
    expect(pages.get('/unread')).toBeUndefined();
  });

  it('does not keep an answer that was begun before a publication', async () => {
    const pages = new PreparedPages(1e6);
    let text = 'old';
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const recipe = recipeOf('/slow', async () => {
      const seen = text;
      await gate;
      return seen;
    });
    const asked = pages.prepare(recipe);
    text = 'new';
    await pages.apply([change]);
    release();
    expect((await asked)?.bytes.raw.toString()).toBe('new');
    expect(recipe.made).toBe(2);
  });

  it('drops a page that cannot be made any more, so that the next reader learns why', async () => {
    const pages = new PreparedPages(1e6);
    let broken = false;
    const recipe = recipeOf('/a', () => {
      if (broken) throw new Error('the store is away');
      return 'a';
    });
    (await pages.prepare(recipe))?.answer(undefined, undefined);
    broken = true;
    await pages.apply([change]);
    expect(pages.get('/a')).toBeUndefined();
    await expect(pages.prepare(recipe)).rejects.toThrow('the store is away');
  });

  it('stays within its bytes, and keeps what is asked for over what is not', async () => {
    const pages = new PreparedPages(40_000);
    const body = 'x'.repeat(2_000);
    const favourite = recipeOf('/favourite', () => body, false);
    await pages.prepare(favourite);
    for (let at = 0; at < 200; at += 1) {
      pages.get('/favourite')?.answer(undefined, undefined);
      await pages.prepare(recipeOf(`/${at}`, () => body, false));
      expect(pages.bytes).toBeLessThanOrEqual(40_000);
    }
    expect(pages.get('/favourite')).toBeDefined();
    expect(pages.get('/0')).toBeUndefined();
  });

  it('lets whoever pages through all lists push out lists, never pages', async () => {
    const pages = new PreparedPages(80_000);
    const body = 'x'.repeat(2_000);
    for (let at = 0; at < 10; at += 1) await pages.prepare(recipeOf(`/page/${at}`, () => body, false));
    for (let at = 0; at < 200; at += 1) await pages.prepare(recipeOf(`/list/${at}`, () => body));
    for (let at = 0; at < 10; at += 1) expect(pages.get(`/page/${at}`)).toBeDefined();
    expect(pages.get('/list/0')).toBeUndefined();
    expect(pages.bytes).toBeLessThanOrEqual(80_000);
  });
});
