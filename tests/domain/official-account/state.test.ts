import {
  actsOf,
  hasArticle,
  isOpen,
  isUnderWay,
  jobOutcome,
  verdictOf,
  type ArticleState,
} from '../../../domain/official-account';

const STATES: readonly ArticleState[] = [
  'drafting',
  'failed',
  'draft',
  'submitting',
  'publishing',
  'published',
  'removing',
  'removed',
  'gone',
  'banned',
];

describe('actsOf', () => {
  it('lets nothing be done while the account is being asked, nor at the end', () => {
    for (const state of STATES.filter((each) => isUnderWay(each) || !isOpen(each)))
      expect([state, actsOf(state)]).toEqual([state, []]);
  });

  it('lets only a draft be published', () => {
    expect(STATES.filter((state) => actsOf(state).includes('publish'))).toEqual(['draft']);
  });
});

describe('jobOutcome', () => {
  it.each([
    [0, 'published'],
    [1, 'publishing'],
    [2, 'draft'],
    [3, 'draft'],
    [4, 'draft'],
    [5, 'gone'],
    [6, 'banned'],
  ])('reads publish_status %d as %s (freepublish/get)', (status, state) => {
    expect(jobOutcome(status)?.state).toBe(state);
  });

  it('knows no other number', () => {
    expect([jobOutcome(7), jobOutcome(-1), jobOutcome(Number.NaN)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('verdictOf', () => {
  it('asks again later when the platform is busy or a limit is reached (6.4)', () => {
    for (const errcode of [-1, 45009, 45011, 44990, 44991, 44993])
      expect(verdictOf(errcode)).toEqual({ kind: 'later' });
  });

  it.each([
    [40007, { kind: 'draft-gone' }],
    [48001, { kind: 'refused', why: 'not-allowed' }],
    [40164, { kind: 'refused', why: 'address-not-listed' }],
    [45166, { kind: 'refused', why: 'content' }],
    [53503, { kind: 'refused', why: 'checks' }],
    [53504, { kind: 'refused', why: 'by-hand' }],
    [99999, { kind: 'refused', why: 'other' }],
  ])('says what %d means (6.5)', (errcode, verdict) => {
    expect(verdictOf(errcode)).toEqual(verdict);
  });
});

describe('hasArticle', () => {
  it('is said of what has a text of its own', () => {
    expect(['explainers', 'qa-issues', 'budgets', 'datasets'].map(hasArticle)).toEqual([true, true, false, false]);
  });
});
