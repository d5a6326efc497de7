import type { Engine, EngineAnswer, SearchRequest } from '../../../server/modules/search/engine/engine';
import { openEngine } from '../../../server/modules/search/engine/open-engine';
import { documentOf, TABLES } from './few-documents';

const department = { id: 'yibao', name: '临溪市医疗保障局' };
const topics = [{ id: 'canji', name: '残疾人福利' }];

/** Enough pages of other things that a word can be rare or common. */
const OTHERS = Array.from({ length: 40 }, (_, n) =>
  documentOf(`notices/other-${String(n)}`, {
    title: `临溪市第${String(n)}号管理工作通知`,
    text: n < 3 ? '加强补贴资金管理，做好检查工作。' : '加强绿化管理，做好检查工作。',
    date: '2021-05-01',
  }),
);

const PAGES = [
  ...OTHERS,
  documentOf('policies/dianti-butie', { title: '既有住宅加装电梯补贴办法', text: '每台电梯补贴十万元。' }),
  documentOf('policies/dianti-anquan', { title: '临溪市电梯安全管理办法', text: '电梯应当定期检验。' }),
  documentOf('policies/laonian', {
    title: '老年人权益保障规定',
    passages: [
      { text: '老年人乘坐公共汽车免费。' },
      { text: '鼓励为多层住宅加装电梯。' },
      { text: '对经济困难的老年人给予补贴。' },
    ],
  }),
  documentOf('notices/menzhen', { title: '门诊费用结算的通知', text: '自七月起施行。', department }),
  documentOf('notices/canlian', { title: '关于康复训练的公告', text: '名额二十个。', topics }),
  documentOf('policies/wenhao', {
    title: '关于印发若干措施的通知',
    text: '自发布之日起施行。',
    documentNumber: '临政办发〔2024〕12号',
    issuingOrgan: '临溪市人民政府办公室',
  }),
  documentOf('policies/hunyin', { title: '婚姻登记工作规范', text: '结婚登记应当由双方亲自到场。' }),
  documentOf('policies/budongchan', { title: '临溪市不动产登记规定', text: '不动产权证书遗失的，可以申请补发。' }),
];

describe('the relevance of a hit', () => {
  let engine: Engine;
  const search = (q: string, more: Partial<SearchRequest> = {}): EngineAnswer =>
    engine.search({ q, from: 0, limit: 20, ...more });
  const keys = (q: string, more: Partial<SearchRequest> = {}): string[] => search(q, more).hits.map(({ key }) => key);
  const relevance = (q: string, key: string): number => search(q).hits.find((hit) => hit.key === key)?.relevance ?? 0;

  beforeAll(() => {
    engine = openEngine(':memory:', TABLES);
    engine.put(PAGES, 1);
  });
  afterAll(() => engine.close());

  it('puts pages first that speak of both of two things, and counts none with a stray word', () => {
    const answer = search('电梯 补贴');
    expect(answer.hits[0]?.key).toBe('policies/dianti-butie');
    expect(answer.hits.map(({ key }) => key)).toEqual(['policies/dianti-butie', 'policies/laonian']);
    expect(answer.total).toBe(2);
    expect(answer.facets.kinds).toEqual([{ value: 'policies', name: 'policies', count: 2 }]);
    expect(answer.facets.years).toEqual([{ value: '2024', name: '2024', count: 2 }]);
  });

  it('finds pages of either where none speaks of both', () => {
    expect(keys('婚姻登记 电梯')).toEqual(expect.arrayContaining(['policies/hunyin', 'policies/dianti-anquan']));
    expect(relevance('婚姻登记 电梯', 'policies/hunyin')).toBeLessThan(0.8);
    expect(relevance('婚姻登记 电梯', 'policies/hunyin')).toBeGreaterThan(0.2);
  });

  it('is of the whole page, and more where it speaks of everything together', () => {
    expect(relevance('电梯 补贴', 'policies/dianti-butie')).toBe(1);
    const apart = relevance('电梯 补贴', 'policies/laonian');
    expect(apart).toBeGreaterThanOrEqual(0.7);
    expect(apart).toBeLessThan(1);
  });

  it.each([
    ['医疗保障局', 'notices/menzhen'],
    ['临溪市医疗保障局', 'notices/menzhen'],
    ['医疗保障局 门诊', 'notices/menzhen'],
    ['残疾人福利', 'notices/canlian'],
    ['残疾人 康复', 'notices/canlian'],
    ['临政办发〔2024〕12号', 'policies/wenhao'],
    ['市政府办公室 若干措施', 'policies/wenhao'],
    ['hunyindengji', 'policies/hunyin'],
    ['hydj', 'policies/hunyin'],
    ['婚姻登计', 'policies/hunyin'],
    ['结婚登记要双方到场吗', 'policies/hunyin'],
    ['房本丢了怎么补', 'policies/budongchan'],
    ['2024年不动产登记', 'policies/budongchan'],
  ])('%s keeps its hit, which says that it speaks of it', (q, key) => {
    expect(keys(q)[0]).toBe(key);
    expect(relevance(q, key)).toBeGreaterThanOrEqual(0.6);
    // None of the forty others comes along.
    expect(search(q).total).toBeLessThanOrEqual(3);
  });

  it('gives only pages that speak of as much as is asked for', () => {
    const all = search('电梯 检验 补贴');
    expect(all.hits.length).toBeGreaterThan(1);
    const much = search('电梯 检验 补贴', { atLeast: 0.75 });
    expect(much.hits.length).toBeLessThan(all.hits.length);
    for (const hit of much.hits) expect(hit.relevance).toBeGreaterThanOrEqual(0.75);
    expect(much.total).toBe(much.hits.length);
    expect(keys('电梯补贴', { atLeast: 0.9 })).toEqual(['policies/dianti-butie']);
    expect(keys('电梯补贴', { atLeast: 0.9, from: 1 })).toEqual([]);
  });

  it('gives nothing where what is asked about is in no page', () => {
    for (const q of ['量子计算机补贴', '月球基地绿化管理', '潜水艇检查']) {
      expect(keys(q, { atLeast: 0.6 })).toEqual([]);
    }
  });

  it('takes what staff put first as what was asked', () => {
    engine.setTables({ ...TABLES, bestBets: [{ words: ['上楼难'], target: 'policies/dianti-butie' }] });
    expect(search('上楼难', { atLeast: 0.9 }).hits).toMatchObject([{ key: 'policies/dianti-butie', relevance: 1 }]);
    engine.setTables(TABLES);
  });
});
