import type { PlacedFinding } from '../../../server/modules/proofreading/check-content';
import { releaseFinding } from '../../../server/modules/proofreading/release-check';

const placed: PlacedFinding = {
  check: 'personal',
  code: 'personal.mobile',
  severity: 'must',
  path: 'body',
  from: 12,
  to: 23,
  quotation: '138******78',
  reason: '这是手机号。',
};

describe('releaseFinding', () => {
  it('names the rule, the field and the law, and says where a masked number stands', () => {
    expect(releaseFinding(placed)).toEqual({
      code: 'proofreading.personal.mobile',
      severity: 'must',
      field: 'body',
      quotation: '138******78',
      reason: '这是手机号。（从第 13 个字起）',
      source: '个人信息保护法第二十八条',
    });
  });

  it('keeps a long quotation to 300 characters', () => {
    expect(releaseFinding({ ...placed, check: 'link', quotation: 'a'.repeat(400) }).quotation).toHaveLength(300);
  });
});
