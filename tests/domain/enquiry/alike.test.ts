import fc from 'fast-check';
import { groupAlike } from '../../../domain/enquiry';

const asked = (text: string, subject: string | null = null, id = text) => ({ id, text, subject });
const groupsOf = (questions: readonly ReturnType<typeof asked>[]): string[][] =>
  groupAlike(questions).map(({ first, others }) => [first.id, ...others.map(({ id }) => id)]);

describe('groupAlike', () => {
  it.each([
    ['医保个人账户的钱，爸妈看病能用吗？', '请问医保个人账户的钱爸妈看病能不能用'],
    ['老旧小区加装电梯，一楼不同意怎么办', '你好，我想问一下小区加装电梯一楼不同意怎么办呢？'],
    ['公积金提取需要哪些材料？', '公积金提取要什么材料'],
    ['结婚登记要预约吗', '结婚登记需要预约吗？？'],
    ['ＥＴＣ 怎么办理', 'etc怎么办理'],
  ])('puts together “%s” and “%s”', (one, other) => {
    expect(groupsOf([asked(one), asked(other)])).toEqual([[one, other]]);
  });

  it.each([
    ['医保卡丢了怎么补办？', '身份证丢了怎么补办？'],
    ['公积金提取需要哪些材料？', '公积金贷款需要多少首付？'],
    ['养老金什么时候发', '高温补贴什么时候发'],
    ['养老金什么时候发？', '养老金发多少？'],
    ['低保在哪里申请', '低保怎么申请'],
    ['门诊怎么报？', '住院怎么报？'],
    ['', '？'],
  ])('leaves apart “%s” and “%s”', (one, other) => {
    expect(groupsOf([asked(one), asked(other)])).toHaveLength(2);
  });

  it('leaves apart the same words about two published things, and takes in what is about nothing in particular', () => {
    const words = '图里的数是哪年的？';
    const [a, b] = [asked(words, 'explainers/a', 'a'), asked(words, 'explainers/b', 'b')];
    const [again, general] = [asked(words, 'explainers/a', 'again'), asked(words, null, 'general')];
    expect(groupsOf([a, b, again])).toEqual([['a', 'again'], ['b']]);
    expect(groupsOf([general, a, b])).toEqual([['general', 'a'], ['b']]);
  });

  it('lists each question once, under the first of its group, in the order they came, fifty at most', () => {
    const words = fc.constantFrom(
      '公积金提取',
      '公积金提取材料',
      '电梯加装',
      '一楼不同意电梯加装',
      '门诊',
      '门诊报销',
      'ab',
    );
    const questions = fc
      .array(
        fc.record({
          words,
          more: fc.constantFrom('', '怎么办', '需要吗', '多少'),
          subject: fc.constantFrom(null, 'a/1', 'a/2'),
        }),
        {
          maxLength: 200,
        },
      )
      .map((list) => list.map((each, n) => asked(each.words + each.more, each.subject, String(n).padStart(3, '0'))));
    fc.assert(
      fc.property(questions, (list) => {
        const groups = groupsOf(list);
        expect(groups.flat().sort()).toEqual(list.map(({ id }) => id));
        for (const group of groups) {
          expect([...group].sort()).toEqual(group);
          expect(group.length).toBeLessThanOrEqual(50);
        }
        const firsts = groups.map(([first]) => first);
        expect([...firsts].sort()).toEqual(firsts);
      }),
    );
  });
});
