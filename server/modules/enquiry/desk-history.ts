import type { DeskEnquiryHistory } from '../../../contract/enquiry-desk';
import type { AnsweringKind, ClosingReason } from '../../../domain/enquiry';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { EnquiryDeskDeps } from './deps';
import { around, nameIn, pageOf, presented } from './present';
import { sees } from './scope';
import { eventsOf, findEnquiry, titlesOf } from './store';

interface Detail {
  readonly to?: string;
  readonly reason?: ClosingReason;
  readonly link?: { readonly kind: AnsweringKind; readonly id: string };
}

/** A question with all that was done to it; undefined where the reader sees none such. */
export async function deskHistory(
  deps: EnquiryDeskDeps,
  actor: StaffActor,
  id: string,
): Promise<DeskEnquiryHistory | undefined> {
  const { store, cipher } = deps;
  const row = await findEnquiry(store.read, id);
  if (!row || !sees(actor, row)) return undefined;
  const about = await around(deps, actor, [row]);
  const events = (await eventsOf(store.read, id)).map((event) => ({
    ...event,
    detail: JSON.parse(event.detail) as Detail,
  }));
  const titles = await titlesOf(
    store.read,
    events.flatMap(({ detail: { link } }) => (link ? [`${link.kind}/${link.id}`] : [])),
  );
  return {
    enquiry: presented(row, about),
    events: events.map(({ at, by_name: byName, kind, detail: { to, reason, link }, ...event }) => ({
      ...{ at, byName, kind },
      to: to === undefined ? null : nameIn(about.names.departments, to),
      link: link === undefined ? null : pageOf(link, titles),
      reason: reason ?? null,
      words:
        event.words_sealed === null
          ? null
          : cipher.open(event.words_sealed, { table: 'enquiry_events', column: 'words_sealed', id: event.id }),
    })),
  };
}
