import Database from 'libsql';
import pg from 'pg';
import { migrationFiles } from '../../../server/platform/db/migrate';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import { newId } from '../../../server/platform/db/new-id';
import { onEachEngine, type Place } from '../foi/engines';
import { testClock } from '../foi/resident-app';

const LAST = '0020';
const AT = '2026-11-20T01:00:00.000Z';
const HASH = 'a'.repeat(64);

const statements = (isEmbedded: boolean): string[] => {
  const bytes = (hex: string): string => (isEmbedded ? `x'${hex}'` : `'\\x${hex}'`);
  return [
    'CREATE TABLE schema_migrations (name text PRIMARY KEY, sha256 text NOT NULL, applied_at text NOT NULL)',
    ...migrationFiles()
      .filter(({ name }) => name.slice(0, 4) <= LAST)
      .flatMap(({ name, sha256, sql }) => [
        sql,
        `INSERT INTO schema_migrations VALUES ('${name}', '${sha256}', '${AT}')`,
      ]),
    `INSERT INTO documents VALUES ('d1', 'policies', 'banfa', 'banfa', '${AT}'), ('d2', 'notices', 'tongzhi', 'T1', '${AT}')`,
    `INSERT INTO editions VALUES ('e1', 'd1', 1, '${HASH}', '{"a":1}', '${AT}'), ('e2', 'd1', 2, '${HASH}', '{"a":2}', '${AT}')`,
    `INSERT INTO published VALUES ('policies/banfa', 'd1', 'policies', 'banfa', 'shown', '2026', ',', NULL, NULL, 2026, 2, NULL, '${AT}', 7)`,
    `INSERT INTO published VALUES ('notices/tongzhi', 'd2', 'notices', 'tongzhi', 'removed', '', ',', 'yibao', 'linxi', NULL, 1, '2026-12-01', '${AT}', 8)`,
    `INSERT INTO rendered VALUES ('policies/banfa', '办法', '{}', 'etag', ${bytes('00ff10')}, NULL, ${bytes('0102')})`,
    `INSERT INTO links VALUES ('d2', 'notices/tongzhi', 'policies/banfa', 'mentions', '')`,
  ];
};

const execAt = async ({ config }: Place, all: readonly string[]): Promise<void> => {
  if (config.kind === 'embedded') {
    const db = new Database(config.file);
    for (const each of all) db.exec(each);
    db.close();
    return;
  }
  const client = new pg.Client({ connectionString: config.url });
  await client.connect();
  for (const each of all) await client.query(each);
  await client.end();
};

onEachEngine((engine) => {
  describe('migration 0022, over what was published before', () => {
    let place: Place;
    let store: Store;
    beforeAll(async () => {
      place = await engine.place();
      await execAt(place, statements(place.config.kind === 'embedded'));
      store = await openStore(place.config, testClock('2026-11-24T10:00:00+08:00'));
    });
    afterAll(async () => {
      await store.close();
      await place.remove();
    });

    it('keeps every document, edition, page and link as it was, to the byte', async () => {
      const { read } = store;
      expect(await read.selectFrom('documents').select(['id', 'source_id']).orderBy('id').execute()).toEqual([
        { id: 'd1', source_id: 'banfa' },
        { id: 'd2', source_id: 'T1' },
      ]);
      const editions = await read.selectFrom('editions').select(['number', 'content']).orderBy('number').execute();
      expect(editions).toEqual([
        { number: 1, content: '{"a":1}' },
        { number: 2, content: '{"a":2}' },
      ]);
      const pages = await read.selectFrom('published').selectAll().orderBy('id').execute();
      expect(pages.map(({ id, state, changes_on, seq }) => [id, state, changes_on, seq])).toEqual([
        ['notices/tongzhi', 'removed', '2026-12-01', 8],
        ['policies/banfa', 'shown', null, 7],
      ]);
      const [page] = await read.selectFrom('rendered').selectAll().execute();
      expect([page?.body.toString('hex'), page?.gzip, page?.brotli?.toString('hex')]).toEqual(['00ff10', null, '0102']);
      expect(await read.selectFrom('links').select('to_page').execute()).toEqual([{ to_page: 'policies/banfa' }]);
    });

    it('takes kinds that there were none of, and still no edition of a document that is not there', async () => {
      const document = { kind: 'gazettes' as const, public_id: '2026-01', source_id: '2026-01', created_at: AT };
      await store.write((trx) =>
        trx
          .insertInto('documents')
          .values({ id: 'd3', ...document })
          .execute(),
      );
      const stray = { document_id: 'nothing', number: 1, content_hash: HASH, content: '{}', published_at: AT };
      const id = newId(new Date(AT));
      await expect(
        store.write((trx) =>
          trx
            .insertInto('editions')
            .values({ id, ...stray })
            .execute(),
        ),
      ).rejects.toThrow(/foreign key/i);
    });
  });
});
