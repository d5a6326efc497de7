import {
  manuscriptOf,
  afterEvent,
  type Hand,
  type Manuscript,
  type ManuscriptDeed,
  type ManuscriptEvent,
  type TextFacts,
} from '../../../domain/publishing';

export const hand = (id: string, inPlaceOf?: string): Hand => ({
  id,
  name: id.toUpperCase(),
  inPlaceOf: inPlaceOf === undefined ? null : { id: inPlaceOf, name: inPlaceOf.toUpperCase() },
});

export const PARTS = ['head', 'body.1'];
export const FACTS: TextFacts = { parts: PARTS, issues: 0, blocking: 0, lacksExplainer: false };
export const AT = '2026-11-26T02:00:00.000Z';

/** The manuscript after deeds by their hands, one after the other. */
const after = (...done: [Hand, ManuscriptDeed][]): Manuscript =>
  manuscriptOf(done.map(([by, deed], index): ManuscriptEvent => ({ ...deed, by, at: AT, sequence: index + 1 })));

/** One more deed, whether it is lawful or not. */
export const then = (m: Manuscript, by: Hand, deed: ManuscriptDeed, at = AT): Manuscript =>
  afterEvent(m, { ...deed, by, at, sequence: m.sequence + 1 });

export const begun: ManuscriptDeed = { kind: 'edition-begun', hash: 'a', revision: 1, reason: '' };
export const proactive: ManuscriptDeed = { kind: 'disclosure-set', hash: 'a', disclosure: { attribute: 'proactive' } };
export const cleared = (hash = 'a', parts = PARTS): ManuscriptDeed => ({
  kind: 'secrecy-reviewed',
  hash,
  conclusions: parts.map((part) => ({ part, words: '', conclusion: 'may-be-public', basis: '不涉密' })),
});

/** Written by `w`, submitted, reviewed by `r1` and `r2`, cleared by `s`. */
export const reviewed = (): Manuscript =>
  after(
    [hand('w'), begun],
    [hand('w'), proactive],
    [hand('w'), { kind: 'submitted', hash: 'a' }],
    [hand('r1'), { kind: 'approved-first', hash: 'a' }],
    [hand('r2'), { kind: 'approved-second', hash: 'a' }],
    [hand('s'), cleared()],
  );
