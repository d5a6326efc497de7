import type { NewMediaAccountView, NewMediaOrgan, NewMediaQuery, NewMediaSummary } from '../../../contract/new-media';
import type { ListPage } from '../../../contract/list';
import type { NewMediaDeps } from './deps';
import { organsOf, pageOfAccounts, publicConditions } from './find';
import { presentAccount, presentSummary } from './present';
import { findAccount } from './store';

/** What everybody may read, for the API and for the first screen of a page alike. */
export interface PublicAnswers {
  /** Undefined when the cursor is none of ours. */
  list(query: NewMediaQuery): Promise<ListPage<NewMediaSummary> | undefined>;
  organs(): Promise<ListPage<NewMediaOrgan>>;
  account(id: string): Promise<NewMediaAccountView | undefined>;
  /** JSON bytes of one of these addresses; null where there is no such thing. */
  read(pathAndQuery: string): Promise<Buffer | null>;
}

const DEFAULT_LIMIT = 20;
const LIST = '/api/new-media';
const ORGANS = '/api/new-media/organs';
const ACCOUNT = /^\/api\/new-media\/([a-z0-9][a-z0-9-]{1,79})$/;

const bytesOf = (answer: object | undefined): Buffer | null =>
  answer === undefined ? null : Buffer.from(JSON.stringify(answer));

/** A question as the pages of the app ask it; the API checks it against its schema, and so does nobody here. */
function queryOf(search: string): NewMediaQuery | undefined {
  const { limit, ...rest } = Object.fromEntries(new URLSearchParams(search));
  const known = Object.keys(rest).every((key) => ['q', 'platform', 'organ', 'state', 'cursor'].includes(key));
  const count = limit === undefined ? DEFAULT_LIMIT : Number(limit);
  return known && Number.isInteger(count) && count >= 1 && count <= 100 ? { ...rest, limit: count } : undefined;
}

export function createPublicAnswers({
  store,
  departments,
}: Pick<NewMediaDeps, 'store' | 'departments'>): PublicAnswers {
  const answers: Omit<PublicAnswers, 'read'> = {
    async list(query) {
      const { limit = DEFAULT_LIMIT, cursor } = query;
      const page = await pageOfAccounts(store.read, publicConditions(query), { limit, cursor });
      return page && { items: page.rows.map(presentSummary), nextCursor: page.nextCursor };
    },
    organs: async () => ({ items: await organsOf(store.read), nextCursor: null }),
    async account(id) {
      const row = await findAccount(store.read, id);
      return row && presentAccount(store.read, row, await departments());
    },
  };
  return {
    ...answers,
    async read(pathAndQuery) {
      if (!pathAndQuery.startsWith(LIST)) return null;
      if (pathAndQuery === ORGANS) return bytesOf(await answers.organs());
      const [path = '', search = ''] = pathAndQuery.split('?');
      const query = path === LIST ? queryOf(search) : undefined;
      if (query) return bytesOf(await answers.list(query));
      const id = ACCOUNT.exec(pathAndQuery)?.[1];
      return id === undefined ? null : bytesOf(await answers.account(id));
    },
  };
}
