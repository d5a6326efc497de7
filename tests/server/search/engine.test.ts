import type { Engine, EngineAnswer, SearchRequest } from '../../../server/modules/search/engine/engine';
import { openEngine } from '../../../server/modules/search/engine/open-engine';
import { documentOf, FEW, TABLES } from './few-documents';

const textOf = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join('');

describe('the search engine', () => {
  let engine: Engine;
  const search = (q: string, more: Partial<SearchRequest> = {}): EngineAnswer =>
    engine.search({ q, from: 0, limit: 20, ...more });
  const keys = (q: string, more: Partial<SearchRequest> = {}): string[] => search(q, more).hits.map(({ key }) => key);

  beforeAll(() => {
    engine = openEngine(':memory:', TABLES);
    engine.put(FEW, 7);
  });
  afterAll(() => engine.close());

  it('knows how far it is', () => {
    expect(engine.seq()).toBe(7);
    expect(engine.count()).toBe(FEW.length);
  });

  it.each([
    ['临溪市住房公积金管理办法', 'policies/gongjijin'],
    ['养老服务', 'policies/yanglao'],
    ['临政办发[2024]12号', 'policies/gongjijin'],
    ['提取 住房', 'policies/gongjijin'],
    ['出生医学证明', 'qa-issues/hukou'],
  ])('finds %s', (q, key) => expect(keys(q)[0]).toBe(key));

  it.each([
    ['zhufanggongjijin', 'policies/gongjijin', '住房公积金', 'letters'],
    ['lxsylfwcjtl', 'policies/yanglao', '临溪市养老服务促进条例', 'letters'],
    ['养lao服务', 'policies/yanglao', '养老服务', 'letters'],
    ['怎么办hydj', 'policies/hunyin', '怎么办婚姻登记', 'letters'],
    ['住房公枳金', 'policies/gongjijin', '住房公积金', 'correction'],
    ['結婚登記', 'policies/hunyin', '结婚登记', 'script'],
    ['婚姻登计', 'policies/hunyin', '婚姻登记', 'correction'],
  ])('%s finds %s and says what was searched instead', (q, key, searchedFor, changed) => {
    expect(keys(q)[0]).toBe(key);
    expect(search(q)).toMatchObject({ q, searchedFor, changed });
  });

  it('changes nothing when asked for the words as typed', () => {
    for (const q of ['zhufanggongjijin', '住房公枳金', '房本丢了']) {
      const answer = search(q, { exact: true, explain: true });
      expect(answer.searchedFor).toBeUndefined();
      expect(answer.stages?.[0]?.detail).toMatchObject({ text: q, said: [] });
    }
  });

  it('tells which official terms were searched beside what was typed, and none where it was typed so', () => {
    expect(search('房本丢了怎么补').beside).toEqual(['不动产权证书']);
    expect(search('房本丢了怎么补', { exact: true }).beside).toEqual([]);
    expect(search('不动产权证书').beside).toEqual([]);
    expect(search('房产证管理办法').beside).toEqual([]);
  });

  it("finds official terms for residents' words, and follows the table when staff change it", () => {
    expect(keys('房本丢了怎么补')[0]).toBe('policies/budongchan');
    expect(keys('遛狗')).toContain('policies/yangquan');
    expect(keys('老人院')).not.toContain('policies/yanglao');
    engine.setTables({ ...TABLES, phrases: [...TABLES.phrases, { said: ['老人院'], official: ['养老服务'] }] });
    expect(keys('老人院')[0]).toBe('policies/yanglao');
    engine.setTables(TABLES);
    expect(keys('老人院')).not.toContain('policies/yanglao');
  });

  it('does not take a question for another that merely asks in the same way', () => {
    const asking = openEngine(':memory:', { ...TABLES, stopWords: [...TABLES.stopWords, '怎么办', '找谁'] });
    asking.put(
      [
        documentOf('policies/ruxue', { title: '学位满了怎么办', text: '按照顺序录取。' }),
        documentOf('policies/luqu', { title: '对录取不服找谁', text: '可以申请复核。' }),
        documentOf('policies/bufa', { title: '服务指南', text: '不动产权证书遗失、灭失的，权利人可以申请补发。' }),
      ],
      1,
    );
    for (const q of ['房本丢了怎么办', '房本丢了找谁']) {
      expect(asking.search({ q, from: 0, limit: 5 }).hits.map(({ key }) => key)).toEqual(['policies/bufa']);
    }
    asking.close();
  });

  it('leaves letters that are no words', () => {
    for (const q of ['qqqqzzzz养老服务', 'ylfwylfw登记']) expect(search(q).changed).toBeUndefined();
  });

  it('puts the newer of two versions first, whatever else the older has', () => {
    for (const q of ['养犬管理', '临溪市养犬管理条例', '养犬登记', '遛狗']) {
      const found = keys(q).filter((key) => key.startsWith('policies/yangquan'));
      expect(found).toEqual(['policies/yangquan', 'policies/yangquan-old']);
    }
  });

  it('puts what is repealed or withdrawn down', () => {
    expect(keys('公共汽车票价').slice(0, 2)).toEqual(['policies/gongche', 'policies/gongche-repealed']);
    engine.put([documentOf('policies/gongche', { title: '公共汽车票价规定', withdrawn: true })], 8);
    expect(keys('公共汽车票价').slice(0, 2)).toEqual(['policies/gongche-repealed', 'policies/gongche']);
  });

  it('puts first what staff put first', () => {
    const [hit] = search('公积金').hits;
    expect(hit).toMatchObject({ key: 'notices/gongjijin-rexian', bestBet: true });
  });

  it('shows the clause that answers, with the words marked', () => {
    const [hit] = search('购买住房 提取').hits;
    expect(hit?.anchor).toBe('art-2');
    expect(hit?.passage).toContainEqual({ text: '购买', hit: true });
    expect(textOf(hit?.title ?? [])).toBe('临溪市住房公积金管理办法');
  });

  it('counts facets as if their own filter were not set', () => {
    const all = search('养老服务');
    expect(all.facets.kinds).toEqual(
      expect.arrayContaining([
        { value: 'policies', name: 'policies', count: 1 },
        { value: 'notices', name: 'notices', count: 1 },
      ]),
    );
    const filtered = search('养老服务', { kind: 'notices' });
    expect(filtered.hits.map(({ key }) => key)).toEqual(['notices/yanglao']);
    expect(filtered.total).toBe(1);
    expect(filtered.facets.kinds).toHaveLength(2);
    expect(filtered.facets.years.map(({ value }) => value)).toEqual(['2022']);
    expect(all.facets.topics).toEqual([{ value: 'yanglao', name: '养老服务', count: 2 }]);
  });

  it('answers a question that was answered already, and no other', () => {
    expect(search('新生儿落户要什么材料').answer).toMatchObject({
      key: 'qa-issues/hukou',
      question: '新生儿落户需要什么材料？',
      clause: { anchor: 'art-3' },
    });
    for (const q of ['新生儿', '落户', '养老服务需要什么材料', '公积金']) expect(search(q).answer).toBeUndefined();
  });

  it('tells its stages when asked', () => {
    expect(search('养老', { explain: true }).stages?.map(({ stage }) => stage)).toEqual([
      'analyse',
      'retrieve',
      'rerank',
      'show',
    ]);
    expect(search('养老').stages).toBeUndefined();
  });

  it('pages without showing anything twice', () => {
    const pages = [0, 1, 2].flatMap((from) => keys('养老服务 公积金 登记', { from, limit: 1 }));
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages).toEqual(keys('养老服务 公积金 登记').slice(0, 3));
  });

  it.each([
    ['住房', '住房公积金管理办法'],
    ['yangl', '养老服务'],
    ['hydj', '婚姻登记'],
    ['养lao', '养老服务'],
  ])('completes %s', (typed, word) => expect(engine.suggest(typed, 10)).toContain(word));
});
