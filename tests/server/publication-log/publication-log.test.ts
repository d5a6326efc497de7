import { createHash } from 'node:crypto';
import Database from 'libsql';
import pg from 'pg';
import type { PublicationLogEntry, PublicationLogView } from '../../../contract/publication-log';
import type { StoreConfig } from '../../../server/platform/db/store';
import { verifyPublicationLog } from '../../../server/platform/publishing/verify-publication-log';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { explainer, policy, withDirectory } from '../small-city';

/** Statements past the server, with the guard taken off, as somebody with the database's password sends them. */
const past = async (config: StoreConfig, statement: string): Promise<void> => {
  if (config.kind === 'embedded') {
    const db = new Database(config.file);
    db.exec(`PRAGMA busy_timeout = 5000; DROP TRIGGER IF EXISTS publication_log_no_update;
      DROP TRIGGER IF EXISTS publication_log_no_delete; ${statement}`);
    db.close();
    return;
  }
  const client = new pg.Client({ connectionString: config.url });
  await client.connect();
  await client.query(`DROP TRIGGER IF EXISTS publication_log_no_change ON publication_log; ${statement}`);
  await client.end();
};

/** As contract/publication-log.ts tells an outsider to do it. */
const hashOf = (before: string, row: PublicationLogEntry): string =>
  createHash('sha256')
    .update(
      JSON.stringify([before, row.sequence, row.at, row.action, row.page, row.edition, row.contentHash, row.detail]),
    )
    .digest('hex');

onEachEngine((engine) => {
  describe('verifyPublicationLog', () => {
    let city: RunningCity;
    beforeEach(async () => {
      city = await withDirectory(await runCity({ engine }));
      await city.publish('policies', policy('banfa'));
      await city.publish('explainers', explainer('tujie', 'banfa'));
      await city.publish('policies', policy('banfa', { repealedOn: '2026-11-20' }));
    });
    afterEach(() => city.stop());
    const rows = async () => (await city.get<PublicationLogView>('/api/publication-log?after=0&limit=100')).items;

    it('tells of each publication, and calls the edition that repeals a document by that name', async () => {
      expect((await rows()).map(({ action, page, edition }) => [action, page, edition])).toEqual([
        ['begins', '-', 0],
        ['published', 'directory/directory', 1],
        ['published', 'policies/banfa', 1],
        ['published', 'explainers/tujie', 1],
        ['repealed', 'policies/banfa', 2],
      ]);
      expect(await verifyPublicationLog(city.store)).toMatchObject({ intact: true, sequence: 5 });
    });

    it('can be checked by an outsider from the public answers alone', async () => {
      const { head } = await city.get<PublicationLogView>('/api/publication-log');
      let before = '0'.repeat(64);
      for (const row of await rows()) {
        expect(row.hash).toBe(hashOf(before, row));
        before = row.hash;
      }
      expect(head).toEqual({ sequence: 5, hash: before });
    });

    it('is read newest first and paged, and never shows what it was not asked for', async () => {
      const { items, nextCursor } = await city.get<PublicationLogView>('/api/publication-log?limit=2');
      expect([items.map(({ sequence }) => sequence), nextCursor]).toEqual([[5, 4], '4']);
      const next = await city.get<PublicationLogView>('/api/publication-log?limit=9&cursor=4');
      expect([next.items.map(({ sequence }) => sequence), next.nextCursor]).toEqual([[3, 2, 1], null]);
      expect((await city.app.inject('/api/publication-log?limit=5000')).statusCode).toBe(400);
    });

    it('cannot be edited: the engine refuses to change or take away a row', async () => {
      const change = city.store.write((trx) => trx.updateTable('publication_log').set({ page: 'x' }).execute());
      await expect(change).rejects.toThrow(/only ever added to/);
      const removal = city.store.write((trx) => trx.deleteFrom('publication_log').execute());
      await expect(removal).rejects.toThrow(/only ever added to/);
    });

    it.each([
      ['a row that was changed', "UPDATE publication_log SET page = 'policies/other' WHERE sequence = 3", 3, 'altered'],
      ['a row that is gone', 'DELETE FROM publication_log WHERE sequence = 4', 4, 'missing'],
      ['rows taken from the end', 'DELETE FROM publication_log WHERE sequence = 5', 5, 'end'],
      ['content that was changed', "UPDATE editions SET content = '{}' WHERE number = 2", 5, 'edition-altered'],
      ['content that is gone', 'DELETE FROM editions WHERE number = 2', 5, 'edition-gone'],
      [
        'an edition slipped in beside the log',
        `INSERT INTO editions SELECT 'x', document_id, 9, content_hash, content, published_at FROM editions WHERE number = 2`,
        1,
        'earlier-editions',
      ],
    ] as const)('names the first entry that does not hold: %s', async (_, statement, sequence, fault) => {
      await past(city.place.config, statement);
      expect(await verifyPublicationLog(city.store)).toMatchObject({ intact: false, sequence, fault });
    });

    it('finds a log that was made anew, by what was noted down elsewhere', async () => {
      const verdict = await verifyPublicationLog(city.store);
      if (!verdict.intact) throw new Error('broken');
      expect(await verifyPublicationLog(city.store, verdict)).toEqual(verdict);
      const noted = { sequence: 3, hash: '0'.repeat(64) };
      expect(await verifyPublicationLog(city.store, noted)).toMatchObject({ sequence: 3, fault: 'not-as-noted' });
    });

    it('stays in order when many publish at once', async () => {
      await Promise.all(Array.from({ length: 24 }, (_, at) => city.publish('policies', policy(`zc-${at}`))));
      expect(await verifyPublicationLog(city.store)).toMatchObject({ intact: true, sequence: 29 });
    });
  });
});
