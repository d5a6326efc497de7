import fc from 'fast-check';
import {
  afterEvent,
  barTo,
  conclusionsOn,
  emergencyReviewDueAt,
  FIRST_SETTINGS,
  isApproved,
  manuscriptOf,
  type Hand,
  type Manuscript,
  type ManuscriptDeed,
  type ManuscriptEvent,
} from '../../../domain/publishing';
import { AT, begun, cleared, FACTS, hand, PARTS, proactive, reviewed, then } from './newspaper';

const barOf = (m: Manuscript, by: Hand, deed: ManuscriptDeed, facts = FACTS) =>
  barTo(m, deed, { by, now: AT, facts })?.code ?? null;
const signOff: ManuscriptDeed = { kind: 'signed-off', hash: 'a' };
const published: ManuscriptDeed = { kind: 'published', hash: 'a', publicId: 'p', publishedEdition: 1 };

const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'];
const HASHES = ['h1', 'h2'];
const START = Date.parse(AT);
const HOUR = 3_600_000;

/** A deed as somebody might try it, lawful or not; what it needs of the piece is taken from it as it stands. */
const DEEDS: readonly ((m: Manuscript, now: Date, other: string) => ManuscriptDeed)[] = [
  (m, _now, other) => ({ kind: 'revised', hash: other, revision: m.revision + 1 }),
  (m) => ({ kind: 'submitted', hash: m.hash }),
  (m) => ({ kind: 'submitted', hash: m.hash }),
  () => ({ kind: 'recalled' }),
  (m) => ({ kind: 'approved-first', hash: m.hash }),
  (m) => ({ kind: 'approved-second', hash: m.hash }),
  (m) => ({ kind: 'signed-off', hash: m.hash }),
  (_m, _now, other) => ({ kind: 'approved-first', hash: other }),
  (m) => cleared(m.hash),
  (m) => cleared(m.hash, ['head']),
  (m) => ({
    kind: 'secrecy-reviewed',
    hash: m.hash,
    conclusions: [{ part: 'head', words: '', conclusion: 'must-be-changed', basis: '涉密' }],
  }),
  (m) => ({ kind: 'returned', hash: m.hash, reason: '请改' }),
  (m, now) => ({ kind: 'scheduled', hash: m.hash, releaseAt: new Date(now.getTime() + HOUR).toISOString() }),
  () => ({ kind: 'unscheduled', why: '' }),
  (m) => ({ kind: 'published', hash: m.hash, publicId: 'p', publishedEdition: 1 }),
  (m) => ({ kind: 'published', hash: m.hash, publicId: 'p', publishedEdition: 1 }),
  (m, now) => ({
    kind: 'released-in-emergency',
    hash: m.hash,
    reason: '急',
    reviewDueAt: emergencyReviewDueAt(m, now, FIRST_SETTINGS),
    publicId: 'p',
    publishedEdition: 1,
  }),
  (_m, _now, other) => ({ kind: 'edition-begun', hash: other, revision: 9, reason: '更正' }),
  () => ({ kind: 'discarded' }),
  () => ({ kind: 'had-back' }),
];

/** Deeds on the way to a release, in the order in which they are tried by whoever means well. */
const ONWARD = [1, 4, 5, 8, 6, 14] as const;

const attempt = fc.record({
  /** Means well: does, as the first who may, what brings the piece onward. */
  onward: fc.boolean(),
  deed: fc.nat({ max: DEEDS.length - 1 }),
  by: fc.constantFrom(...PEOPLE),
  inPlaceOf: fc.option(fc.constantFrom(...PEOPLE), { nil: undefined, freq: 6 }),
  other: fc.constantFrom(...HASHES),
  hours: fc.constantFrom(0, 0, 0, 1, 5, 30),
});

/** Said anew from the events alone, so that it does not lean on the fold: what is shown has every approval. */
function isLawfullyShown(events: readonly ManuscriptEvent[], m: Manuscript, now: string): boolean {
  const { shown } = m;
  if (!shown) return true;
  if (shown.reviewDueAt !== null && now < shown.reviewDueAt) return true;
  const own: ManuscriptEvent[] = [];
  let edition = 0;
  for (const event of events) {
    if (event.kind === 'edition-begun') edition += 1;
    if (edition === shown.edition) own.push(event);
  }
  const persons = ({ by }: ManuscriptEvent) => [by.id, ...(by.inPlaceOf ? [by.inPlaceOf.id] : [])];
  const writes = ['edition-begun', 'revised', 'disclosure-set', 'submitted'];
  const lastRelease = own.findIndex(({ kind }) => kind === 'published' || kind === 'released-in-emergency');
  const writers = own.filter(({ kind }, at) => writes.includes(kind) && at < lastRelease).flatMap(persons);
  const voids = ['revised', 'disclosure-set', 'returned', 'recalled', 'had-back'];
  const from = own.reduce((last, { kind }, at) => (voids.includes(kind) ? at + 1 : last), 0);
  const valid = own.slice(from).filter((event) => 'hash' in event && event.hash === shown.hash);
  const of = (kind: string) => valid.filter((event) => event.kind === kind).flatMap(persons);
  const secrecy = new Map<string, { good: boolean; by: string[] }>();
  for (const event of own)
    if (
      event.kind === 'secrecy-reviewed' &&
      event.hash === shown.hash &&
      !persons(event).some((p) => writers.includes(p))
    )
      for (const { part, conclusion } of event.conclusions)
        secrecy.set(part, { good: conclusion === 'may-be-public', by: persons(event) });
  const [first, second, final] = [of('approved-first'), of('approved-second'), of('signed-off')];
  const all = [writers, first, second, final, [...secrecy.values()].flatMap(({ by }) => by)];
  return (
    first.length > 0 &&
    second.length > 0 &&
    final.length > 0 &&
    PARTS.every((part) => secrecy.get(part)?.good === true) &&
    all.every((one, at) => all.slice(at + 1).every((other) => !one.some((person) => other.includes(person))))
  );
}

describe('barTo', () => {
  it('lets nothing be shown without every approval of its bytes, or past the time of an emergency, whatever is tried', () => {
    let releases = 0;
    let reviewedLater = 0;
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        const events: ManuscriptEvent[] = [];
        let m = manuscriptOf([]);
        let now = START;
        const tryOut = (by: Hand, deed: ManuscriptDeed): boolean => {
          const at = new Date(now).toISOString();
          if (barTo(m, deed, { by, now: at, facts: FACTS }) !== null) return false;
          const event = { ...deed, by, at, sequence: m.sequence + 1 };
          events.push(event);
          m = afterEvent(m, event);
          return true;
        };
        tryOut(hand('a'), { ...begun, hash: 'h1' } as ManuscriptDeed);
        tryOut(hand('a'), { ...proactive, hash: 'h1' } as ManuscriptDeed);
        const bringOnward = (by: string, now: Date, other: string): ManuscriptDeed['kind'] | null => {
          const from = PEOPLE.indexOf(by);
          const people = [...PEOPLE.slice(from), ...PEOPLE.slice(0, from)];
          for (const at of ONWARD)
            for (const person of people) {
              const tried = DEEDS[at]?.(m, now, other);
              if (tried?.kind === 'secrecy-reviewed' && conclusionsOn(m).size === PARTS.length) continue;
              if (tried && tryOut(hand(person), tried)) return tried.kind;
            }
          return null;
        };
        for (const { deed, onward, by, inPlaceOf, other, hours } of attempts) {
          now += hours * HOUR;
          // The clock comes by before anybody can do something.
          tryOut(hand('system'), { kind: 'taken-back', why: '' });
          const tried = DEEDS[deed]?.(m, new Date(now), other);
          if (!tried) continue;
          const done = onward
            ? bringOnward(by, new Date(now), other)
            : tryOut(hand(by, inPlaceOf), tried)
              ? tried.kind
              : null;
          if (done === 'published') releases += 1;
          if (done === 'signed-off' && m.state === 'published') reviewedLater += 1;
          expect(isLawfullyShown(events, m, new Date(now).toISOString())).toBe(true);
        }
      }),
      { numRuns: 3_000, seed: 20_190_515 },
    );
    // Both ways to be shown for good were gone, or the rule would hold of nothing.
    expect([releases > 0, reviewedLater > 0]).toEqual([true, true]);
  });

  it('lets a piece that has its reviews be signed off by a fourth hand and published', () => {
    const m = reviewed();
    expect(barOf(m, hand('p'), signOff)).toBeNull();
    const signed = then(m, hand('p'), signOff);
    expect(isApproved(signed, PARTS)).toBe(true);
    expect(barOf(signed, hand('q'), published)).toBeNull();
    expect(barOf(signed, hand('w'), published)).toBe('manuscript.own-piece');
  });

  it.each([
    ['w', 'manuscript.own-piece'],
    ['r1', 'manuscript.same-hand'],
    ['r2', 'manuscript.same-hand'],
    ['s', 'manuscript.secrecy-hand'],
  ])('refuses the sign-off in the hands of %s', (person, code) => {
    expect(barOf(reviewed(), hand(person), signOff)).toBe(code);
    // Nor does a substitute get round it, whichever of the two it is.
    expect(barOf(reviewed(), hand('x', person), signOff)).toBe(code);
    expect(barOf(reviewed(), hand(person, 'x'), signOff)).toBe(code);
  });

  it('refuses a sign-off while a part is not reviewed or has to be changed (逐项)', () => {
    const open = { ...FACTS, parts: [...PARTS, 'body.2'] };
    expect(barOf(reviewed(), hand('p'), signOff, open)).toBe('manuscript.secrecy-incomplete');
    const found = then(reviewed(), hand('s2'), {
      kind: 'secrecy-reviewed',
      hash: 'a',
      conclusions: [{ part: 'head', words: '', conclusion: 'must-be-changed', basis: '涉密' }],
    });
    expect(barOf(found, hand('p'), signOff)).toBe('manuscript.secrecy-must-change');
  });

  it('asks once more at the release for faults of the text that came up since', () => {
    const signed = then(reviewed(), hand('p'), signOff);
    expect(barOf(signed, hand('p'), published, { ...FACTS, issues: 1 })).toBe('manuscript.has-issues');
    expect(barOf(signed, hand('p'), published, { ...FACTS, blocking: 1 })).toBe('manuscript.has-findings');
  });

  it('gives an emergency over an unreviewed emergency no more time', () => {
    const first: ManuscriptDeed = {
      kind: 'released-in-emergency',
      hash: 'a',
      reason: '急',
      reviewDueAt: emergencyReviewDueAt(reviewed(), new Date(START), FIRST_SETTINGS),
      publicId: 'p',
      publishedEdition: 1,
    };
    const m = then(reviewed(), hand('p'), first);
    expect(emergencyReviewDueAt(m, new Date(START + 5 * HOUR), FIRST_SETTINGS)).toBe(
      new Date(START + 24 * HOUR).toISOString(),
    );
  });
});
