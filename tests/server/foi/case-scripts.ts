import type { FoiLetterInput } from '../../../contract/foi-letter';
import type { StaffRole } from '../../../domain/staff';

/** What is done next to a case, and by whom. `on` is filled in on the day. */
export type Step =
  | { readonly by: StaffRole; readonly act: { readonly kind: string }; readonly letter?: FoiLetterInput }
  | { readonly by: StaffRole; readonly does: 'claim' | 'comment' }
  | { readonly by: 'applicant'; readonly act: string; readonly text?: string };

export interface Script {
  readonly channel: 'online' | 'in-person' | 'fax';
  readonly steps: readonly Step[];
}

const staff = (by: StaffRole, kind: string, fields: object = {}, letter?: FoiLetterInput): Step => ({
  by,
  act: { ...fields, kind },
  ...(letter ? { letter } : {}),
});
const applicant = (act: string, text?: string): Step => ({
  by: 'applicant',
  act,
  ...(text === undefined ? {} : { text }),
});

const assigned = staff('foi-officer', 'assigned', { department: 'yibao' });
const reviewed = staff('legal-reviewer', 'legal-review', { opinion: 'agrees' });
const archived = staff('foi-officer', 'archived');
const consultee = { addressee: '临溪市某某有限公司 临溪市溪南路2号', facts: '一份表格里的单位名称和金额' };
const decided = (reply: string, letter: FoiLetterInput): Step => staff('office-head', 'decided', { reply }, letter);
const served = (method: string): Step => staff('foi-officer', 'served', { method });

/** Marks a day so many days ahead, for last days that the office sets. */
export const AHEAD = '+20';

/** Cases that go by different ways; together they send every kind of letter but the one for a time that ran out. */
export const SCRIPTS: readonly Script[] = [
  {
    channel: 'online',
    steps: [
      assigned,
      { by: 'handler', does: 'claim' },
      { by: 'handler', does: 'comment' },
      staff('handler', 'third-party-asked', { consultation: 'c1' }, consultee),
      staff('handler', 'third-party-answered', { consultation: 'c1', opinion: 'agrees' }),
      staff(
        'office-head',
        'extension-granted',
        { workingDays: 5, approvedByOfficeHead: true },
        { reasons: '材料分散在几个科室' },
      ),
      reviewed,
      decided('granted', { access: '随信附上。' }),
      served('electronic'),
      applicant('correction-asked', '第二行的金额不对'),
      staff('foi-officer', 'correction-answered', { outcome: 'corrected' }, { facts: '第二行的金额已经改正。' }),
      archived,
    ],
  },
  {
    channel: 'online',
    steps: [
      staff('foi-officer', 'amendment-asked', { dueOn: AHEAD }, { points: ['要哪一年的表'] }),
      applicant('amendment-received', '要 2025 年的表'),
      assigned,
      staff('handler', 'other-organ-asked', { consultation: 'c1' }, consultee),
      staff('handler', 'other-organ-answered', { consultation: 'c1', opinion: 'agrees' }),
      { by: 'legal-reviewer', does: 'comment' },
      reviewed,
      decided('not-held', { facts: '在档案室和业务系统里用三个词检索，没有找到。' }),
      served('direct'),
      archived,
    ],
  },
  {
    channel: 'in-person',
    steps: [
      assigned,
      staff(
        'office-head',
        'fee-notice',
        { basis: { by: 'page', pages: 300 } },
        { access: '到服务大厅 3 号窗口缴款。' },
      ),
      staff('foi-officer', 'fee-paid'),
      reviewed,
      decided('partly-granted', { access: '随信附上。', reasons: '其余部分是个人隐私。' }),
      served('direct'),
      staff('foi-officer', 'reconsideration-filed'),
      staff('foi-officer', 'reconsideration-concluded', { outcome: 'upheld' }),
      archived,
    ],
  },
  {
    channel: 'online',
    steps: [
      staff('foi-officer', 'reasons-asked', { dueOn: AHEAD }, { facts: '一个月内提出四十件申请。' }),
      applicant('reasons-given', '做研究用'),
      staff('office-head', 'deferral', { workingDays: 10 }, { reasons: '申请的数量很大。' }),
      applicant('withdrawn'),
      archived,
    ],
  },
  {
    channel: 'fax',
    steps: [
      staff('foi-officer', 'receipt-confirmed', { channel: 'fax' }),
      applicant('supplement', '补充一句话'),
      assigned,
      staff('handler', 'handed-over', { to: 'minzheng' }),
      applicant('withdrawn'),
    ],
  },
];
