import Database from 'libsql';
import pg from 'pg';
import { verifyAuditChain } from '../../../server/platform/audit-chain';
import { writeAudit } from '../../../server/platform/audit';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store, StoreConfig } from '../../../server/platform/db/store';
import { onEachEngine, type Place } from '../foi/engines';

const NOW = new Date('2026-11-22T10:00:00+08:00');

/** Statements past the server, as somebody with the database's password sends them. */
const past = async (config: StoreConfig, statements: string): Promise<void> => {
  if (config.kind === 'embedded') {
    const db = new Database(config.file);
    try {
      db.exec(`PRAGMA busy_timeout = 5000; ${statements}`);
    } finally {
      db.close();
    }
    return;
  }
  const client = new pg.Client({ connectionString: config.url });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
};

const unguarded = ({ kind }: StoreConfig): string =>
  kind === 'embedded'
    ? 'DROP TRIGGER audit_log_no_update; DROP TRIGGER audit_log_no_delete;'
    : 'DROP TRIGGER audit_log_no_change ON audit_log;';

onEachEngine((engine) => {
  describe('verifyAuditChain', () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await engine.place();
      store = await openStore(place.config);
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });
    const write = (action: string): Promise<void> =>
      store.write((trx) => writeAudit(trx, { now: NOW, actor: 'system', action, subject: 'x/1' }));
    const rowOf = (action: string) =>
      store.read.selectFrom('audit_log').selectAll().where('action', '=', action).executeTakeFirstOrThrow();

    it('finds a chain intact that many wrote at once', async () => {
      await Promise.all(Array.from({ length: 40 }, (_, index) => write(`deed-${index}`)));
      // One more: the row that begins the chain.
      expect(await verifyAuditChain(store)).toMatchObject({ intact: true, sequence: 41 });
    });

    it('adds no row, and leaves no gap, where the transaction fails', async () => {
      await write('kept');
      const failing = store.write(async (trx) => {
        await writeAudit(trx, { now: NOW, actor: 'system', action: 'undone', subject: 'x/1' });
        throw new Error('changed its mind');
      });
      await expect(failing).rejects.toThrow('changed its mind');
      await write('next');
      expect(await verifyAuditChain(store)).toMatchObject({ intact: true, sequence: 3 });
    });

    it('cannot be edited: the engine refuses to change or take away a row', async () => {
      await write('deed');
      const { id } = await rowOf('deed');
      for (const statement of [
        `UPDATE audit_log SET actor = 'other' WHERE id = '${id}'`,
        `DELETE FROM audit_log WHERE id = '${id}'`,
      ]) {
        await expect(past(place.config, statement)).rejects.toThrow(/only ever added to/);
      }
      expect(await verifyAuditChain(store)).toMatchObject({ intact: true });
    });

    it('names the first row that was altered, when the guard had been taken off', async () => {
      for (const action of ['one', 'two', 'three']) await write(action);
      const { id, sequence } = await rowOf('two');
      await past(place.config, `${unguarded(place.config)} UPDATE audit_log SET actor = 'other' WHERE id = '${id}'`);
      expect(await verifyAuditChain(store)).toEqual({ intact: false, sequence, id, fault: 'altered' });
    });

    it('finds a row that was taken from the middle or from the end', async () => {
      for (const action of ['one', 'two', 'three']) await write(action);
      const [two, three] = [await rowOf('two'), await rowOf('three')];
      await past(place.config, `${unguarded(place.config)} DELETE FROM audit_log WHERE id = '${three.id}'`);
      expect(await verifyAuditChain(store)).toMatchObject({ intact: false, sequence: three.sequence, fault: 'end' });
      await past(place.config, `DELETE FROM audit_log WHERE id = '${two.id}'`);
      expect(await verifyAuditChain(store)).toMatchObject({ intact: false, sequence: two.sequence });
    });

    it('finds rows slipped in beside the chain, and a chain that is not the one noted down', async () => {
      await write('one');
      const verdict = await verifyAuditChain(store);
      if (!verdict.intact) throw new Error('broken');
      expect(await verifyAuditChain(store, verdict)).toEqual(verdict);
      const other = { sequence: verdict.sequence, hash: '0'.repeat(64) };
      expect(await verifyAuditChain(store, other)).toMatchObject({ intact: false, fault: 'not-as-noted' });
      await past(
        place.config,
        `INSERT INTO audit_log (id, at, actor, action, subject, detail) VALUES ('0', '2020', 'a', 'b', 'c', '{}')`,
      );
      expect(await verifyAuditChain(store)).toMatchObject({ intact: false, sequence: 1, fault: 'earlier-rows' });
    });
  });
});
