import type { ContentKind } from '../../../contract/primitives';
import type { ListPage } from '../../../contract/list';
import { contentFault, hasArticle } from '../../../domain/official-account';
import {
  element,
  picturesIn,
  withAddresses,
  wholeOf,
  picture,
} from '../../../server/modules/official-account/article/html';
import { compose } from '../../../server/modules/official-account/article/compose';
import { runCity, type RunningCity } from '../running-city';

const KINDS: readonly ContentKind[] = ['explainers', 'qa-issues', 'press-conferences', 'notices', 'policies'];

describe(compose.name, () => {
  let city: RunningCity;
  beforeAll(async () => {
    city = await runCity({ city: true });
  }, 60_000);
  afterAll(() => city.stop());

  const articles = async () => {
    const all: { readonly name: string; readonly html: string; readonly view: string }[] = [];
    for (const kind of KINDS.filter(hasArticle)) {
      const { items } = await city.get<ListPage<{ id: string }>>(`/api/${kind}?limit=50`);
      for (const { id } of items) {
        const view = await city.get<object>(`/api/${kind}/${id}`);
        all.push({
          name: `${kind}/${id}`,
          html: compose(kind as never, view as never).html,
          view: JSON.stringify(view),
        });
      }
    }
    return all;
  };

  it('makes an article of everything that the sample city has, with nothing in it that WeChat drops', async () => {
    const all = await articles();
    expect(all.length).toBeGreaterThan(40);
    for (const { name, html } of all) {
      expect([name, /<script|<a |class=|id=|javascript:|<style/.exec(html)?.[0]]).toEqual([name, undefined]);
      expect([name, picturesIn(html).filter((src) => !src.startsWith('/media/'))]).toEqual([name, []]);
    }
  });

  it('keeps explainers, questions, press conferences and notices within what the account takes (draft/add)', async () => {
    const long = (await articles()).filter(({ html }) => contentFault(html) !== undefined).map(({ name }) => name);
    expect(long.filter((name) => !name.startsWith('policies/'))).toEqual([]);
  });

  it('says each answer of a Q&A issue whole, with what it rests on', async () => {
    const view = await city.get<{ items: { question: string; answer: string }[] }>(
      '/api/qa-issues/anju-wenda-1-dianti',
    );
    const { html } = compose('qa-issues', view as never);
    for (const { question, answer } of view.items) {
      expect(html).toContain(`问：${question}`);
      for (const line of answer.split('\n')) expect(html).toContain(line);
    }
    expect(html).toMatch(/依据：《[^》]+》第/);
  });
});

describe(element.name, () => {
  it('writes text as text, whatever it looks like', () => {
    expect(element('p', '', '<script>alert(1)</script>&"').html).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;</p>',
    );
  });
});

describe(withAddresses.name, () => {
  it('puts the addresses of the account in place of each picture, and leaves none out', () => {
    const html = wholeOf([
      picture('/media/a.jpg?x=1&y=2', '一张图'),
      picture('/media/b.jpg', '又一张'),
      picture('/media/b.jpg', '再一次'),
    ]);
    expect(picturesIn(html)).toEqual(['/media/a.jpg?x=1&y=2', '/media/b.jpg']);
    const addresses = new Map([
      ['/media/a.jpg?x=1&y=2', 'http://mmbiz.qpic.cn/1'],
      ['/media/b.jpg', 'http://mmbiz.qpic.cn/2'],
    ]);
    expect(picturesIn(withAddresses(html, addresses))).toEqual(['http://mmbiz.qpic.cn/1', 'http://mmbiz.qpic.cn/2']);
    expect(() => withAddresses(html, new Map())).toThrow();
  });
});
