import fc from 'fast-check';
import {
  changesSince,
  checkTemplateField,
  correctionBecause,
  correctionFields,
  correctionText,
  correctionTitle,
  type PageMark,
  type PageNow,
} from '../../../domain/push';

const signs = (text: string): number => Array.from(text).length;
const source = { kind: 'explainers', id: 'tujie', title: '图解' };
const cited = { kind: 'policies', id: 'banfa', title: '门诊办法' };
const mark = (id: string, edition: number): PageMark => ({
  id,
  edition,
  kind: 'clause-changed',
  source: cited,
  label: '第二条',
});
const now = (more: Partial<PageNow> = {}): PageNow => ({
  edition: 1,
  standing: null,
  source,
  isShown: true,
  marks: [],
  ...more,
});
const marks = fc
  .array(fc.record({ id: fc.uuid(), edition: fc.integer({ min: 1, max: 6 }) }), { maxLength: 8 })
  .map((all) => all.map(({ id, edition }) => mark(id, edition)));

describe('changesSince', () => {
  it('is every citation found out of date in the edition that was pushed or a later one, and no other', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 6 }), (all, edition) => {
        const found = changesSince({ edition, standing: null }, now({ edition: 6, marks: all }));
        const expected = all.filter((each) => each.edition >= edition).map(({ id }) => `mark/${id}`);
        expect(found.map(({ key }) => key)).toEqual(expected);
      }),
    );
  });

  it('is of a policy document its own new text and its end, unless it had ended when it was pushed', () => {
    const keys = (edition: number, standing: string, was: string | undefined) =>
      changesSince({ edition: 1, standing: was }, now({ edition, standing })).map(({ key }) => key);
    expect(keys(1, 'in-force', 'in-force')).toEqual([]);
    expect(keys(2, 'in-force', 'not-yet-in-force')).toEqual(['text/2']);
    expect(keys(2, 'repealed', 'in-force')).toEqual(['text/2', 'standing/repealed']);
    expect(keys(1, 'repealed', 'repealed')).toEqual([]);
    expect(keys(1, 'repealed', undefined)).toEqual(['standing/repealed']);
  });

  it('is the withdrawal alone once it is withdrawn, and nothing for whoever was told of it', () => {
    const gone = now({ isShown: false, marks: [mark('a', 1)] });
    expect(changesSince({ edition: 1, standing: null }, gone).map(({ kind }) => kind)).toEqual(['page-withdrawn']);
    expect(changesSince({ edition: 0, standing: null }, gone)).toEqual([]);
  });
});

describe('correctionTitle', () => {
  it('says 更正 once and fits, whatever the page is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (page) => {
        const title = correctionTitle(page);
        expect(title).toMatch(/^更正：/u);
        expect(signs(title)).toBeLessThanOrEqual(60);
        expect(correctionTitle(title)).toBe(title);
      }),
    );
  });
});

describe('correctionText', () => {
  it('fits a message, however much has changed and however long its name is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 9 }),
        fc.boolean(),
        (titles, is) => {
          const changes = titles.map((title, at) => ({
            key: `mark/${String(at)}`,
            kind: 'repealed' as const,
            source: { ...cited, title },
            label: '',
          }));
          expect(signs(correctionText(changes, is))).toBeLessThanOrEqual(200);
        },
      ),
    );
  });

  it('names what changed, and what to go by now', () => {
    const changes = changesSince({ edition: 1, standing: null }, now({ marks: [mark('a', 1)] }));
    expect(correctionText(changes, true)).toBe(
      '之前发给你的消息有变化：《门诊办法》第二条改过了。请以现在的内容为准。',
    );
    expect(correctionText(changes, false)).toContain('不要再照原来的消息办');
  });

  it('does not name what was withdrawn', () => {
    const changes = changesSince({ edition: 1, standing: null }, now({ isShown: false }));
    expect(correctionText(changes, false)).toBe('之前发给你的消息有变化：原来的内容已经撤下。请不要再照它办。');
  });
});

describe('correctionBecause', () => {
  it('names the earlier message and its day (个人信息保护法第二十四条)', () => {
    const earlier = { title: '每月一百元', on: '2026年11月22日' };
    const because = (page: PageNow) =>
      correctionBecause(earlier, changesSince({ edition: 1, standing: 'in-force' }, page));
    const begins = '因为你收到过2026年11月22日的推送《每月一百元》，它';
    expect(because(now({ marks: [mark('a', 1)] }))).toBe(`${begins}所依据的条款后来改了，`);
    expect(because(now({ standing: 'repealed' }))).toBe(`${begins}后来废止了，`);
    expect(because(now({ isShown: false }))).toBe(`${begins}后来撤下了，`);
  });
});

describe('correctionFields', () => {
  const kinds = ['thing', 'date', 'phrase', 'number', 'character_string', 'time', 'amount'];
  const fields = fc
    .uniqueArray(fc.constantFrom(...kinds), { minLength: 1 })
    .map((all) => all.map((kind, at) => ({ key: `${kind}${String(at)}`, label: kind, kind, choices: [] })));

  it('gives each field what WeChat takes, or leaves it to be asked for (law.md 6.5, 47003)', () => {
    fc.assert(
      fc.property(fields, fc.string(), fc.string({ maxLength: 60 }), (all, kept, page) => {
        const given = correctionFields(all, Object.fromEntries(all.map(({ key }) => [key, kept])), {
          page,
          today: '2026-11-22',
        });
        expect(Object.keys(given)).toEqual(all.map(({ key }) => key));
        for (const field of all) {
          const text = given[field.key] ?? '';
          expect(text === '' || checkTemplateField(field, text) === undefined).toBe(true);
        }
      }),
    );
  });

  it('says in the first text that it is a correction, dates it today, and keeps the rest', () => {
    const all = [
      { key: 'phrase3', label: '状态', kind: 'phrase', choices: [] },
      { key: 'thing1', label: '名称', kind: 'thing', choices: [] },
      { key: 'date2', label: '日期', kind: 'date', choices: [] },
    ];
    const kept = { phrase3: '已发布', thing1: '门诊', date2: '2026年3月1日' };
    expect(correctionFields(all, kept, { page: '门诊共济', today: '2026-11-02' })).toEqual({
      phrase3: '已发布',
      thing1: '更正：门诊共济',
      date2: '2026年11月2日',
    });
  });
});
