import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { passageShare, stands, SuggestionIndex } from '../../../server/modules/already-public/suggestion-index';
import { termsAsked, termsOf } from '../../../server/modules/already-public/terms';

const corpus = join(__dirname, '../../../../shared/corpus/laws.jsonl');

const ask = (index: SuggestionIndex, text: string): string[] =>
  index.candidates(index.question(text), 8).map(({ id }) => id);

describe('termsOf', () => {
  it('takes pairs of Chinese characters, words and numbers, in any width and case', () => {
    expect(termsOf('门诊共济')).toEqual(termsOf('门诊，诊共 共济'));
    expect(termsOf('ＨＰＶ疫苗 ２０２５')).toEqual(termsOf('疫苗 hpv 2025'));
    expect(termsOf('，。 一 a').size).toBe(0);
  });

  it('leaves out what every request says', () => {
    expect(termsAsked('我想了解门诊共济的有关情况')).toEqual(termsOf('门诊共济'));
  });
});

describe('SuggestionIndex', () => {
  const han = fc.string({
    unit: fc.constantFrom(...Array.from('医保门诊共济养老补贴公交学位租房电梯社区')),
    minLength: 2,
    maxLength: 12,
  });
  const step = fc.oneof(
    fc.record({ put: fc.integer({ min: 0, max: 30 }), title: han, body: han }),
    fc.record({ remove: fc.integer({ min: 0, max: 30 }) }),
  );

  it('gives the same answers however pages came, changed and went', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), fc.array(han, { minLength: 1, maxLength: 5 }), (steps, asked) => {
        // Packs after every five pages.
        const grown = new SuggestionIndex(5);
        const left = new Map<number, { title: string; passages: string[] }>();
        for (const change of steps) {
          if ('put' in change) {
            left.set(change.put, { title: change.title, passages: [change.body] });
            grown.put({ id: `p${String(change.put)}`, title: change.title, passages: [change.body] });
          } else {
            left.delete(change.remove);
            grown.remove(`p${String(change.remove)}`);
          }
        }
        const fresh = new SuggestionIndex();
        for (const [n, page] of left) fresh.put({ id: `p${String(n)}`, ...page });
        expect(grown.size).toBe(left.size);
        for (const question of asked) expect(ask(grown, question)).toEqual(ask(fresh, question));
      }),
      { numRuns: 25 },
    );
  });

  it('finds every page by its own title, among many', () => {
    const index = new SuggestionIndex();
    const titles = ['职工医保门诊共济', '高龄津贴发放办法', '公交惠民票价', '既有住宅加装电梯', '义务教育入学'];
    titles.forEach((title, n) => {
      index.put({ id: `page-${String(n)}`, title, passages: ['本办法自发布之日起施行。'] });
    });
    titles.forEach((title, n) => {
      expect(ask(index, `我想了解${title}的情况`)[0]).toBe(`page-${String(n)}`);
    });
  });

  it('offers a page whose title names the matter, though not all that is asked about it', () => {
    const index = new SuggestionIndex();
    index.put({ id: 'dianti', title: '老楼加装电梯：怎么申请，补多少', passages: ['三分之二以上业主同意即可。'] });
    index.put({ id: 'gongjiao', title: '公交惠民票价管理办法', passages: ['六十五周岁以上免费。'] });
    expect(ask(index, '加装电梯补贴发放名单')).toEqual(['dianti']);
    expect(ask(index, '网约车管理办法')).not.toContain('dianti');
  });

  it('takes a few milliseconds among 2,000 pages of 3,000 characters', () => {
    const index = new SuggestionIndex();
    let seed = 7;
    const character = (): string => String.fromCharCode(0x4e00 + ((seed = (seed * 48_271) % 2_147_483_647) % 2_500));
    const text = (length: number): string => Array.from({ length }, character).join('');
    const pages = Array.from({ length: 2_000 }, (_, n) => ({
      id: `page-${String(n)}`,
      title: text(16),
      passages: [text(600).repeat(5)],
    }));
    for (const page of pages) index.put(page);
    const times: number[] = [];
    for (const { id, title, passages } of pages.slice(0, 60)) {
      const question = `关于${title}以及${(passages[0] ?? '').slice(0, 400)}`;
      const cpu = process.cpuUsage();
      expect(ask(index, question)[0]).toBe(id);
      const { user, system } = process.cpuUsage(cpu);
      times.push((user + system) / 1_000);
    }
    const median = times.sort((a, b) => a - b)[30] ?? Infinity;
    expect(median).toBeLessThan(20);
  });

  const withCorpus = existsSync(corpus) ? describe : describe.skip;
  withCorpus('over the 1,766 documents of the corpus (skipped where ../shared/corpus is absent)', () => {
    const index = new SuggestionIndex();
    const pages = new Map<string, { title: string; passages: string[] }>();
    beforeAll(() => {
      for (const line of readFileSync(corpus, 'utf8').split('\n').filter(Boolean)) {
        const { id, title, body } = JSON.parse(line) as { id: string; title: string; body: string };
        const page = { title, passages: body.split('\n') };
        pages.set(id, page);
        index.put({ id, ...page });
      }
    });
    const shown = (text: string): string[] => {
      const question = index.question(text);
      return index
        .candidates(question, 8)
        .filter((candidate) => {
          const passages = pages.get(candidate.id)?.passages ?? [];
          return stands(candidate, Math.max(...passages.map((passage) => passageShare(question, passage))));
        })
        .map(({ id }) => pages.get(id)?.title ?? '');
    };

    it.each([
      ['住房公积金', '住房公积金管理条例'],
      ['机动车驾驶证', '机动车驾驶证申领和使用规定'],
      ['我想申请公开食品安全的有关情况', '中华人民共和国食品安全法'],
      ['政府信息公开条例第三十三条答复期限', '中华人民共和国政府信息公开条例'],
    ])('offers for %s first %s', (asked, title) => {
      expect(shown(asked)[0]).toBe(title);
    });

    it.each([
      '今天天气不错我想吃火锅',
      '周末去哪里看电影，晚上吃什么',
      '红烧肉怎么做才好吃',
      '女朋友生日送什么礼物',
      '你好',
      '请问一下',
      'asdf qwerty',
      '。。。',
    ])('offers nothing for %s', (asked) => {
      expect(shown(asked)).toEqual([]);
    });
  });
});
