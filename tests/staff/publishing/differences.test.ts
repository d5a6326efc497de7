import fc from 'fast-check';
import { chosenFrom, differencesOf } from '../../../src/staff/publishing/compare/differences';
import { changedWords } from '../../../src/staff/publishing/compare/changed-words';

const plain = (_field: string, id: string): string => id;
const item = (sourceId: string, answer: string) => ({
  sourceId,
  question: `${sourceId}？`,
  answer,
  tags: [],
  clauses: [],
});
const base = { title: '旧题', summary: '说明', items: [item('a', '甲'), item('b', '乙')] };

describe('differencesOf', () => {
  it('names each field and each question that differs, and says whose change it is', () => {
    const mine = { ...base, title: '我的题', items: [item('a', '甲'), item('b', '我改的')] };
    const theirs = { ...base, summary: '他的说明', items: [item('a', '他改的'), item('b', '乙')] };
    expect(differencesOf(mine, theirs, base, plain).map(({ label, suggested }) => [label, suggested])).toEqual([
      ['标题', 'mine'],
      ['一句话说明', 'theirs'],
      ['第 1 问', 'theirs'],
      ['第 2 问', 'mine'],
    ]);
  });

  it('takes the order of the fields for no difference', () => {
    expect(differencesOf({ a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 }, {}, plain)).toEqual([]);
  });

  it('tells a question that they added from one that I deleted', () => {
    const mine = { ...base, items: [item('a', '甲')] };
    const theirs = { ...base, items: [...base.items, item('c', '丙')] };
    const found = differencesOf(mine, theirs, base, plain);
    expect(found.map(({ theirs: text, suggested }) => [text.includes('丙'), suggested])).toEqual([
      [false, 'mine'],
      [true, 'theirs'],
    ]);
  });
});

const asked = (id: string, text: string) => ({
  id,
  text,
  options: [
    { id: 'yes', label: '是' },
    { id: 'no', label: '否' },
  ],
});
const told = (when: Record<string, string[]>, text: string) => ({ when, verdict: 'yes', text });
const checked = (questions: unknown[], outcomes: unknown[]) => ({
  title: '图解',
  concernCheck: { questions, outcomes },
});
const grown = checked([asked('q1', '参保了吗？')], [told({ q1: ['yes'] }, '能报。'), told({}, '不能报。')]);

describe('a check in two texts', () => {
  const mine = checked([asked('q1', '参加医保了吗？')], [told({ q1: ['yes'] }, '能报。'), told({}, '先参保。')]);
  const theirs = checked(
    [asked('q1', '参保了吗？'), asked('q2', '满60岁了吗？')],
    [told({ q1: ['yes'], q2: ['no'] }, '能报六成。'), told({}, '不能报。')],
  );

  it('is compared question by question and outcome by outcome, in words and without ids', () => {
    const found = differencesOf(mine, theirs, grown, plain);
    expect(found.map(({ label, suggested }) => [label, suggested])).toEqual([
      ['自测第 1 问', 'mine'],
      ['自测第 2 问', 'theirs'],
      ['自测结论 1', 'theirs'],
      ['自测结论 2', 'mine'],
    ]);
    expect(found[2]?.theirs).toContain('参保了吗：是；满60岁了吗：否');
    expect(found[2]?.theirs).toContain('和你有关');
    expect(JSON.stringify(found)).not.toMatch(/q1：|"q2/);
  });

  it('is put together from both, and all of it is one side’s where only one has a check', () => {
    const choices = Object.fromEntries(
      differencesOf(mine, theirs, grown, plain).map(({ key, suggested }) => [key, suggested]),
    );
    expect(chosenFrom(mine, theirs, choices)).toEqual(
      checked(
        [asked('q1', '参加医保了吗？'), asked('q2', '满60岁了吗？')],
        [told({ q1: ['yes'], q2: ['no'] }, '能报六成。'), told({}, '先参保。')],
      ),
    );
    const without = { title: '图解' };
    expect(differencesOf(without, mine, grown, plain).map(({ key }) => key)).toEqual(['concernCheck']);
    expect(chosenFrom(without, mine, { concernCheck: 'theirs' })).toEqual(mine);
    expect(chosenFrom(without, mine, {})).toEqual(without);
  });
});

describe('questions in another order', () => {
  const [q1, q2, q3] = [asked('q1', '参保了吗？'), asked('q2', '满60岁了吗？'), asked('q3', '在本市看病吗？')];
  const added = asked('q4', '退休了吗？');
  const mine = checked([q1, { ...q2, text: '满六十岁了吗？' }, q3, added], []);
  const theirs = checked([q3, q1, q2], []);
  const before = checked([q1, q2, q3], []);
  const found = differencesOf(mine, theirs, before, plain);
  const suggested = Object.fromEntries(found.map(({ key, suggested: side }) => [key, side]));

  it('are a difference of their own, whose order is shown by their words and is theirs who changed it', () => {
    expect(found.map(({ label, suggested: side }) => [label, side])).toEqual([
      ['自测的问题：先后顺序', 'theirs'],
      ['自测第 2 问', 'mine'],
      ['自测第 4 问', 'mine'],
    ]);
    expect(found[0]?.theirs).toBe('1. 在本市看病吗？\n2. 参保了吗？\n3. 满60岁了吗？');
    // Who changed nothing keeps an order that was changed here alone.
    expect(differencesOf(theirs, before, before, plain)[0]?.suggested).toBe('mine');
  });

  it('are put together in the chosen order, and a question of one side alone stays behind what it followed', () => {
    const order = (choices: Readonly<Record<string, 'mine' | 'theirs'>>) => {
      const { concernCheck } = chosenFrom(mine, theirs, choices) as { concernCheck: { questions: { text: string }[] } };
      return concernCheck.questions.map(({ text }) => text);
    };
    expect(order(suggested)).toEqual(['在本市看病吗？', '退休了吗？', '参保了吗？', '满六十岁了吗？']);
    expect(order({ ...suggested, 'concernCheck.questions#order': 'mine' })).toEqual([
      '参保了吗？',
      '满六十岁了吗？',
      '在本市看病吗？',
      '退休了吗？',
    ]);
  });
});

describe('chosenFrom', () => {
  it('puts one text together from both, with nothing lost that either has changed', () => {
    const mine = { ...base, title: '我的题', items: [item('a', '甲'), item('b', '我改的')] };
    const theirs = { ...base, items: [item('a', '他改的'), item('b', '乙'), item('c', '丙')] };
    const found = differencesOf(mine, theirs, base, plain);
    const choices = Object.fromEntries(found.map(({ key, suggested }) => [key, suggested]));
    expect(chosenFrom(mine, theirs, choices)).toEqual({
      title: '我的题',
      summary: '说明',
      items: [item('a', '他改的'), item('b', '我改的'), item('c', '丙')],
    });
  });

  it('is mine where all is mine, and theirs where all is theirs, whatever was written', () => {
    const block = fc.record({ kind: fc.constantFrom('lead', 'quotation'), text: fc.string() });
    const check = fc.record({
      questions: fc.shuffledSubarray(['q1', 'q2', 'q3', 'q4'].map((id) => asked(id, id))),
      outcomes: fc.array(fc.string().map((text) => told({ q1: ['yes'] }, text))),
    });
    const content = fc.record(
      { title: fc.string(), topics: fc.array(fc.string()), blocks: fc.array(block), concernCheck: check },
      { requiredKeys: ['title', 'topics', 'blocks'] },
    );
    fc.assert(
      fc.property(content, content, content, (mine, theirs, before) => {
        const all = (side: 'mine' | 'theirs') =>
          chosenFrom(
            mine,
            theirs,
            Object.fromEntries(differencesOf(mine, theirs, before, plain).map(({ key }) => [key, side])),
          );
        expect(all('mine')).toEqual(mine);
        expect(all('theirs')).toEqual(theirs);
      }),
    );
  });
});

describe('changedWords', () => {
  it('gives both texts back whole, and marks only what was changed', () => {
    const pieces = changedWords('收到申请后20个工作日内答复。', '收到申请后15个工作日内答复。');
    const without = (is: string) =>
      pieces
        .filter((each) => each.is !== is)
        .map(({ text }) => text)
        .join('');
    expect(without('new')).toBe('收到申请后20个工作日内答复。');
    expect(without('gone')).toBe('收到申请后15个工作日内答复。');
    expect(pieces.filter(({ is }) => is !== 'same').map(({ text }) => text)).toEqual(['20', '15']);
  });
});
