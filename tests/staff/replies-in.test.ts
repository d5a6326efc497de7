import { repliesIn } from '../../src/staff/desk/acts/replies-in';

const kindsIn = (state: Parameters<typeof repliesIn>[0]) =>
  repliesIn(state).flatMap(({ kinds }) => kinds.map(([kind]) => kind));

describe('repliesIn', () => {
  it('offers only the lapse that can have come: no amendment (条例第三十条)', () => {
    expect(kindsIn('awaiting-amendment')).toEqual(['amendment-lapsed']);
  });

  it('offers only the lapse that can have come: no payment (国办函〔2020〕109号)', () => {
    expect(kindsIn('awaiting-payment')).toEqual(['fee-lapsed']);
  });

  it('offers every reply and no lapse while nobody is waited for (条例第三十六条)', () => {
    const kinds = kindsIn('reviewed');
    expect(kinds).toEqual(expect.arrayContaining(['granted', 'not-held', 'refused-law', 'repeat']));
    expect(kinds.filter((kind) => kind.endsWith('-lapsed'))).toEqual([]);
  });
});
