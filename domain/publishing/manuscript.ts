import type { CivilDate } from '../calendar';
import type { Disclosure } from './disclosure';
import type { Hand, ManuscriptEvent, PartConclusion } from './event';
import type { ManuscriptState, ReviewStep } from './kind';

/** An approval of exactly these bytes. */
export interface Stamp {
  readonly step: ReviewStep;
  readonly hash: string;
  readonly edition: number;
  readonly by: Hand;
  readonly at: string;
  /** Content changed, or the piece was sent back, after it. */
  readonly isVoid: boolean;
}

export interface SecrecyStamp extends PartConclusion {
  readonly hash: string;
  readonly edition: number;
  readonly by: Hand;
  readonly at: string;
}

/** What residents see. */
export interface Shown {
  /** 0: it was brought in, and no edition of the manuscript. */
  readonly edition: number;
  readonly hash: string;
  readonly publicId: string;
  readonly publishedEdition: number;
  readonly publishedAt: string;
  /** Everybody who wrote in that edition. */
  readonly writers: readonly string[];
  /** Released before review: until when it has to be reviewed; null once it is, or where it never was released so. */
  readonly reviewDueAt: string | null;
}

/** A manuscript as it stands: its newest edition, and what residents see of it. */
export interface Manuscript {
  readonly sequence: number;
  readonly edition: number;
  readonly state: ManuscriptState;
  /** Since when it is in that state. */
  readonly since: string;
  /** When it was last sent to review; '' where it never was. */
  readonly submittedAt: string;
  /** Of the content as it stands with its disclosure attribute. */
  readonly hash: string;
  readonly revision: number;
  readonly disclosure: Disclosure | null;
  /** Everybody who wrote in this edition or sent it to review. */
  readonly writers: readonly string[];
  readonly editor: Hand;
  readonly stamps: readonly Stamp[];
  readonly secrecy: readonly SecrecyStamp[];
  readonly returned: { readonly by: Hand; readonly at: string; readonly reason: string } | null;
  readonly releaseAt: string | null;
  /** Why the last release whose time had come did not happen. */
  readonly releaseFault: string;
  readonly reassessOn: CivilDate | null;
  readonly shown: Shown | null;
}

const FIRST_BY: Hand = { id: '', name: '', inPlaceOf: null };
const UNBEGUN: Manuscript = {
  sequence: 0,
  edition: 0,
  state: 'draft',
  since: '',
  submittedAt: '',
  hash: '',
  revision: 0,
  disclosure: null,
  writers: [],
  editor: FIRST_BY,
  stamps: [],
  secrecy: [],
  returned: null,
  releaseAt: null,
  releaseFault: '',
  reassessOn: null,
  shown: null,
};

const withWriters = (writers: readonly string[], { id, inPlaceOf }: Hand): string[] => [
  ...new Set([...writers, id, ...(inPlaceOf === null ? [] : [inPlaceOf.id])]),
];

const voided = (stamps: readonly Stamp[], edition: number): Stamp[] =>
  stamps.map((stamp) => (stamp.edition === edition ? { ...stamp, isVoid: true } : stamp));

/** Back to the desk of who writes: what was approved counts no more. */
const backToDraft = (m: Manuscript): Manuscript => ({
  ...m,
  state: 'draft',
  stamps: voided(m.stamps, m.edition),
  releaseAt: null,
});

const stamped = (
  m: Manuscript,
  event: ManuscriptEvent & { readonly hash: string },
  step: ReviewStep,
  state: ManuscriptState,
): Manuscript => {
  const stamp = { step, hash: event.hash, edition: m.edition, by: event.by, at: event.at, isVoid: false };
  // What was released in an emergency is reviewed while it stays published.
  return { ...m, stamps: [...m.stamps, stamp], state: m.state === 'published' ? m.state : state };
};

type Of<K extends ManuscriptEvent['kind']> = Extract<ManuscriptEvent, { kind: K }>;

const released = (
  m: Manuscript,
  event: Of<'published'> | Of<'released-in-emergency'>,
  reviewDueAt: string | null,
): Manuscript => ({
  ...m,
  state: 'published',
  releaseAt: null,
  releaseFault: '',
  returned: null,
  shown: {
    edition: m.edition,
    hash: event.hash,
    publicId: event.publicId,
    publishedEdition: event.publishedEdition,
    publishedAt: event.at,
    writers: m.writers,
    reviewDueAt,
  },
});

const begun = (m: Manuscript, { hash, revision, by }: Of<'edition-begun'>): Manuscript => ({
  ...m,
  edition: m.edition + 1,
  state: 'draft',
  hash,
  revision,
  writers: withWriters([], by),
  editor: by,
  returned: null,
  releaseAt: null,
  releaseFault: '',
  reassessOn: null,
});

/** Everything that changes a text or an attribute: approvals of what was there before count no more. */
const rewritten = (m: Manuscript, event: Of<'revised'> | Of<'disclosure-set'>): Manuscript => ({
  ...backToDraft(m),
  hash: event.hash,
  writers: withWriters(m.writers, event.by),
  editor: event.by,
  ...(event.kind === 'revised' ? { revision: event.revision } : { disclosure: event.disclosure }),
});

/** A sign-off; of an emergency publication it is the end of its review. */
const signedOff = (m: Manuscript, event: Of<'signed-off'>): Manuscript => {
  const next = stamped(m, event, 'final', 'signed-off');
  return m.state === 'published' && m.shown !== null
    ? { ...next, returned: null, shown: { ...m.shown, reviewDueAt: null } }
    : next;
};

const returned = (m: Manuscript, { by, at, reason }: Of<'returned'>): Manuscript => {
  const told = { ...m, returned: { by, at, reason }, stamps: voided(m.stamps, m.edition) };
  return m.state === 'published' ? told : { ...told, state: 'draft' };
};

const takenBack = (m: Manuscript, { why }: Of<'taken-back'>): Manuscript => ({
  ...m,
  shown: null,
  releaseFault: why,
  state: m.state === 'published' ? 'withdrawn' : m.state,
});

const change = (m: Manuscript, event: ManuscriptEvent): Manuscript => {
  switch (event.kind) {
    case 'taken-up': {
      const { hash, publicId, publishedEdition, publishedAt } = event;
      const shown = { edition: 0, hash, publicId, publishedEdition, publishedAt, writers: [], reviewDueAt: null };
      return { ...m, shown };
    }
    case 'edition-begun':
      return begun(m, event);
    case 'revised':
    case 'disclosure-set':
      return rewritten(m, event);
    case 'submitted':
      return {
        ...m,
        state: 'in-first-review',
        submittedAt: event.at,
        returned: null,
        writers: withWriters(m.writers, event.by),
      };
    case 'recalled':
    case 'had-back':
      return backToDraft(m);
    case 'approved-first':
      return stamped(m, event, 'first', 'in-second-review');
    case 'approved-second':
      return stamped(m, event, 'second', 'in-final-review');
    case 'secrecy-reviewed': {
      const { hash, by, at, conclusions } = event;
      return {
        ...m,
        secrecy: [...m.secrecy, ...conclusions.map((each) => ({ ...each, hash, by, at, edition: m.edition }))],
      };
    }
    case 'returned':
      return returned(m, event);
    case 'signed-off':
      return signedOff(m, event);
    case 'scheduled':
      return { ...m, state: 'scheduled', releaseAt: event.releaseAt, releaseFault: '' };
    case 'unscheduled':
      return { ...m, state: 'signed-off', releaseAt: null, releaseFault: event.why };
    case 'published':
      return released(m, event, null);
    case 'released-in-emergency':
      return released(m, event, event.reviewDueAt);
    case 'taken-back':
      return takenBack(m, event);
    case 'kept':
      return { ...stamped(m, event, 'final', 'kept'), state: 'kept', reassessOn: event.reassessOn };
    case 'reassessed':
      return { ...m, reassessOn: event.reassessOn };
    case 'discarded':
      return { ...m, state: 'discarded' };
  }
};

/** The manuscript after one more thing happened to it. Whether it may happen, `bar` says. */
export function afterEvent(m: Manuscript | null, event: ManuscriptEvent): Manuscript {
  const before = m ?? UNBEGUN;
  const next = change(before, event);
  const since = next.state === before.state && next.edition === before.edition ? before.since : event.at;
  return { ...next, sequence: event.sequence, since };
}

/** The manuscript as all that happened to it has left it. */
export function manuscriptOf(events: readonly ManuscriptEvent[]): Manuscript {
  let m: Manuscript | null = null;
  for (const event of events) m = afterEvent(m, event);
  return m ?? UNBEGUN;
}

/** Whether residents see anything of it. */
export const isShown = (m: Manuscript): m is Manuscript & { readonly shown: Shown } => m.shown !== null;
