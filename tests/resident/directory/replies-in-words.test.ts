import type { FoiStatisticsView } from '../../../contract/annual-report';
import { repliesInWords } from '../../../src/resident/directory/replies-in-words';

const view: FoiStatisticsView = {
  year: 2026,
  asOf: '2026-11-26',
  received: 12,
  concluded: 10,
  onTime: { numerator: 9, denominator: 10, method: '' },
  workingDays: { median: 8, denominator: 10, method: '' },
  results: [],
  months: [],
};

describe('repliesInWords', () => {
  it('says how many came, how many were late and how long it took (条例第三十三条)', () => {
    expect(repliesInWords(view)).toEqual([
      '2026年到11月26日，收到 12 件公开申请，办完 10 件。',
      '答复了 10 件，其中 1 件超过了法定期限。',
      '一半的答复不超过 8 个工作日；法律给 20 个。',
    ]);
  });

  it('says so when all were in time', () => {
    const onTime = { ...view.onTime, numerator: 10 };
    expect(repliesInWords({ ...view, onTime })[1]).toBe('答复的 10 件都在法定期限内。');
  });

  it('claims nothing where nothing was asked or answered', () => {
    const none = { ...view, received: 0, concluded: 0 };
    expect(repliesInWords(none)).toEqual(['2026年到11月26日，还没有收到公开申请。']);
    const unanswered = { ...view, concluded: 0, onTime: { ...view.onTime, denominator: 0 } };
    expect(repliesInWords(unanswered)).toHaveLength(1);
  });
});
