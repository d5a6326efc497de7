import type { Calendar } from '../domain/calendar';
import { registerAnswered } from './modules/enquiry/answered';
import { registerEnquiry, type EnquiryDeps } from './modules/enquiry/resident';
import { registerEnquiryDesk } from './modules/enquiry/staff';
import type { SearchModule } from './modules/search/register';
import type { StaffGate } from './platform/auth/staff-gate';
import type { Cipher } from './platform/cipher';
import type { Clock } from './platform/clock';
import type { Store } from './platform/db/store';
import type { Problems } from './platform/errors/problems';
import type { App } from './platform/http/app-type';
import type { KeyedHash } from './platform/keyed-hash';
import type { Published } from './platform/published/published';

interface EnquiriesDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly calendar: Calendar;
  readonly gate: StaffGate;
  readonly published: Published;
  readonly search: SearchModule;
  readonly answerWorkingDays: number | null;
  readonly countFromMessage: EnquiryDeps['countFromMessage'];
}

/** 咨询: what residents ask, the answers that are published already, and the desk that answers. */
export function registerEnquiries(app: App, { published, search, ...deps }: EnquiriesDeps): void {
  const directory = () => published.rows.directory();
  registerEnquiry(app, {
    ...deps,
    directory,
    findSubject: async ({ kind, id }) => {
      const entry = published.catalogue.get(kind, id);
      if (!entry) return undefined;
      const { department, sortKey } = entry;
      return { department, ...(kind === 'press-conferences' ? { startsAt: sortKey } : {}) };
    },
  });
  registerAnswered(app, { problems: deps.problems, findRelated: search.findRelated });
  registerEnquiryDesk(app, {
    ...deps,
    directory,
    isPublished: ({ kind, id }) => published.has(kind, id),
    findPages: search.findPages,
  });
}
