import type { DirectoryContent } from '../../../contract/directory';
import { DeskEnquiries, DeskEnquiryQuery, type DeskEnquiry } from '../../../contract/enquiry-desk';
import { Problem } from '../../../contract/error';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Cipher } from '../../platform/cipher';
import type { Store } from '../../platform/db/store';
import type { App } from '../../platform/http/app-type';
import { readEnquiries, type ReadRow } from './store';

export interface EnquiryDeskDeps {
  readonly store: Store;
  readonly cipher: Cipher;
  readonly gate: StaffGate;
  readonly directory: () => Promise<Pick<DirectoryContent, 'topics' | 'departments'>>;
}

const PAGE = 50;

type Names = Pick<DirectoryContent, 'topics' | 'departments'>;

const named = (list: readonly { readonly id: string; readonly name: string }[], id: string | null) => {
  if (id === null) return null;
  // It was in the directory when it was chosen; a name that is gone since is told by its id.
  return { id, name: list.find((each) => each.id === id)?.name ?? id };
};

const presented = (row: ReadRow, { topics, departments }: Names, cipher: Cipher): DeskEnquiry => ({
  id: row.id,
  subject:
    row.about_kind === 'general' || row.about_id === null
      ? null
      : { kind: row.about_kind, id: row.about_id, title: row.title },
  topic: named(topics, row.topic_id),
  department: named(departments, row.department_id),
  text: row.question,
  phone:
    row.phone_sealed === null
      ? null
      : cipher.open(row.phone_sealed, { table: 'enquiries', column: 'phone_sealed', id: row.id }),
  receivedAt: row.received_at,
});

/** 群众提问: what residents ask, for those who answer or pass it on. */
export const registerEnquiryDesk = (app: App, { store, cipher, gate, directory }: EnquiryDeskDeps): void => {
  app.get(
    '/api/staff/enquiries',
    {
      onRequest: gate.allow('enquiry.read'),
      schema: {
        summary: 'What residents ask, newest first',
        tags: ['enquiry'],
        querystring: DeskEnquiryQuery,
        response: { 200: DeskEnquiries, 400: Problem, 401: Problem, 403: Problem },
      },
    },
    async ({ query: { cursor, view = 'all' } }, reply) => {
      const rows = await readEnquiries(store.read, { before: cursor, isGeneral: view === 'general', limit: PAGE + 1 });
      const names = await directory();
      const shown = rows.slice(0, PAGE);
      const nextCursor = rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null;
      const items = shown.map((row) => presented(row, names, cipher));
      return reply.header('cache-control', 'no-store').send({ items, nextCursor });
    },
  );
};
