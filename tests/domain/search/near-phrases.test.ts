import fc from 'fast-check';
import { isEveryday, NearPhrases, PhraseTable } from '../../../domain/search';

const ROWS = [
  { said: ['租期没到让搬走', '房东涨房租', '二房东跑了'], official: ['房屋租赁'] },
  { said: ['老板拖着工资不发', '干完活工头不给钱'], official: ['拖欠劳动报酬', '工资支付'] },
  { said: ['邻居养好几条狗', '狗没人牵'], official: ['养犬'] },
  { said: ['楼上半夜砸墙', '广场舞喇叭太响'], official: ['噪声污染防治'] },
  { said: ['领证', '扯证'], official: ['结婚登记'] },
  { said: ['结婚'], official: ['婚姻登记'] },
];
const same = (word: string): string => word;
const near = new NearPhrases(ROWS, same, (word) => word === '怎么办');

describe('NearPhrases', () => {
  it.each([
    ['房东撵我搬家', '房屋租赁'],
    ['包工头欠我工钱', '拖欠劳动报酬'],
    ['隔壁养了三只泰迪', '养犬'],
    ['大妈跳舞吵得睡不着', '噪声污染防治'],
  ])('%s is told nearly as a row that means %s', (question, term) =>
    expect(near.find(question, 3)[0]?.official[0]).toBe(term),
  );

  it('knows nothing of what no row is like', () => {
    expect(near.find('量子力学', 3)).toEqual([]);
    expect(near.find('怎么办', 3)).toEqual([]);
    expect(near.find('', 3)).toEqual([]);
  });

  it('names places inside the question, at most as many rows as wanted, the likest first, and always the same', () => {
    const characters = fc.constantFrom(...Array.from('房东租工资狗吵老板不给钱楼上半夜邻居ktv12😀 的了吗'));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (typed, most) => {
        const question = typed.join('');
        const rows = near.find(question, most);
        expect(rows.length).toBeLessThanOrEqual(most);
        const likeness = rows.map((row) => row.likeness);
        expect(likeness).toEqual([...likeness].sort((a, b) => b - a));
        for (const { likeness: one, places } of rows) {
          expect(one > 0 && one <= 1).toBe(true);
          expect([...places].every((at) => at >= 0 && at < question.length)).toBe(true);
        }
        expect(near.find(question, most)).toEqual(rows);
      }),
    );
  });
});

describe('PhraseTable', () => {
  const table = new PhraseTable(ROWS, same);

  it('lets an official term mean itself, though residents call a part of it something else', () => {
    expect(table.find('结婚登记')).toEqual([]);
    expect(table.find('结婚登记要带啥证').map(({ said }) => said)).toEqual([]);
    expect(table.find('结婚要啥手续').map(({ said }) => said)).toEqual(['结婚']);
  });

  it('takes a whole sentence for no name of a thing, so that no other word is corrected into it', () => {
    expect(table.words().has('老板拖着工资不发')).toBe(false);
    expect(table.words().has('领证')).toBe(true);
  });
});

describe('isEveryday', () => {
  it.each(['房东撵我搬家', '老板拖着工资不发', '娃在学校挨打', '我想离婚'])('%s is told as one speaks', (text) =>
    expect(isEveryday(text)).toBe(true),
  );
  it.each(['依法追究刑事责任', '行政复议期间', '法律责任', ''])('%s is written as documents are', (text) =>
    expect(isEveryday(text)).toBe(false),
  );
});
