import { writtenDate } from '../../../domain/calendar';

describe('writtenDate', () => {
  it.each([
    ['2026-3-5', '2026-03-05'],
    ['2026.03.05', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026/2/10', '2026-02-10'],
    ['２０２６年２月１０日', '2026-02-10'],
    ['2026-02-30', undefined],
    ['45000', undefined],
    ['5/3/2026', undefined],
  ])('%s', (text, date) => {
    expect(writtenDate(text)).toBe(date);
  });
});
