import type { DeskEnquiryAct, DeskEnquiryDeed, DeskEnquiryDone } from '../../../../contract/enquiry-desk';
import type { EnquiryAct } from '../../../../domain/enquiry';
import { ok, refuse, type Result } from '../../../../domain/result';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import type { EnquiryDeskDeps } from '../deps';
import type { EnquiryDeskRefusal } from '../sentences';
import { actOnEnquiry } from './act-on-enquiry';

function actFrom(given: DeskEnquiryAct): EnquiryAct {
  if (given.kind === 'pass-on') return { ...given, note: given.note?.trim() ?? '' };
  if (given.kind !== 'answer') return given;
  if ('link' in given) return { kind: 'answer', answer: { kind: 'published', link: given.link } };
  return { kind: 'answer', answer: { kind: 'written', text: given.text.trim() } };
}

/** No key that is given holds a colon, so that no derived one is another's. */
const keyFor = (key: string, id: string): string => `${key}:${id}`;

/**
 * The same act on one question or on several that ask the same. Each goes in a transaction and under a key of its own, one
 * after the other: what is refused for one is done to the rest, and a repeat after a lost answer does what is missing and
 * nothing twice.
 *
 * @returns a refusal where the act is refused for the first; then it was done to none
 */
export async function actOnSeveral(
  deps: EnquiryDeskDeps,
  actor: StaffActor,
  deed: DeskEnquiryDeed,
  key: string,
): Promise<Result<DeskEnquiryDone, EnquiryDeskRefusal>> {
  const { act: given, enquiries } = withoutNul(deed);
  const act = actFrom(given);
  const told: DeskEnquiryDone = { done: [], refused: [] };
  const each = new Map(enquiries.map((enquiry) => [enquiry.id, enquiry]));
  for (const enquiry of each.values()) {
    const result = await actOnEnquiry(deps, actor, enquiry, { act, key: keyFor(key, enquiry.id) });
    if (result.ok) told.done.push(result.value);
    else if (told.done.length + told.refused.length === 0) return refuse(result.refusal);
    else {
      const { code, title } = deps.problems.of(result.refusal);
      told.refused.push({ id: enquiry.id, code, title });
    }
  }
  return ok(told);
}
