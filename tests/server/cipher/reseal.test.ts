import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { enquirySealedColumns } from '../../../server/modules/enquiry/store';
import { attachmentSealedColumns } from '../../../server/modules/foi/attachments/store';
import { foiSealedColumns } from '../../../server/modules/foi/store';
import { sessionSealedColumns } from '../../../server/modules/session/store';
import { createCipher } from '../../../server/platform/cipher';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import { openKeyedHash } from '../../../server/platform/keyed-hash';
import { platformSealedColumns, resealAll } from '../../../server/platform/reseal';
import { onEachEngine, type Place } from '../foi/engines';
import { testClock } from '../foi/resident-app';

const columns = [...platformSealedColumns, ...foiSealedColumns, ...enquirySealedColumns, ...sessionSealedColumns];
const first = { version: 1, key: randomBytes(32) };
const second = { version: 2, key: randomBytes(32) };
const oldCipher = createCipher([first]);
const bothCipher = createCipher([first, second]);
const newCipher = createCipher([second]);

const sessionRow = (n: number) => {
  const id = `session-${String(n).padStart(4, '0')}`;
  return {
    id,
    openid_hash: 'hash',
    openid_sealed: oldCipher.seal(`openid of ${id}`, { table: 'sessions', column: 'openid_sealed', id }),
    created_at: '2026-11-22T02:00:00.000Z',
    expires_at: '2026-12-22T02:00:00.000Z',
  };
};
const enquiryRow = (n: number, phone: string | null) => {
  const id = `enquiry-${String(n)}`;
  const place = { table: 'enquiries', column: 'phone_sealed', id };
  return {
    id,
    idempotency_hash: id,
    body_hash: 'hash',
    state: 'received',
    about_kind: 'qa-items',
    about_id: 'menzhen-01',
    topic_id: null,
    department_id: null,
    question: '问',
    phone_sealed: phone === null ? null : oldCipher.seal(phone, place),
    received_at: '2026-11-22T02:00:00.000Z',
    passed_on: 0,
    version: 1,
  } as const;
};

onEachEngine((engine) => {
  describe('resealAll', () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await engine.place();
      store = await openStore(place.config, testClock('2026-11-22T02:00:00Z'));
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const openids = async (cipher: typeof newCipher): Promise<string[]> => {
      const rows = await store.read.selectFrom('sessions').select(['id', 'openid_sealed']).orderBy('id').execute();
      return rows.map(({ id, openid_sealed }) => {
        return cipher.open(openid_sealed, { table: 'sessions', column: 'openid_sealed', id });
      });
    };

    it('brings every value under the newest key, after which the old one can go', async () => {
      const hash = (await openKeyedHash(store, oldCipher)).hash('foi lookup code hash', 'code');
      await store.write(async (trx) => {
        await trx
          .insertInto('sessions')
          .values(Array.from({ length: 450 }, (_, n) => sessionRow(n)))
          .execute();
        await trx
          .insertInto('enquiries')
          .values([enquiryRow(1, '13812345678'), enquiryRow(2, null)])
          .execute();
      });
      expect(await resealAll(store, bothCipher, columns)).toEqual({
        'sealed_secrets.value_sealed': 1,
        'foi_requests.applicant_sealed': 0,
        'foi_requests.matter_sealed': 0,
        'foi_events.note_sealed': 0,
        'foi_comments.text_sealed': 0,
        'foi_ratings.words_sealed': 0,
        'enquiries.phone_sealed': 1,
        'enquiries.answer_sealed': 0,
        'enquiry_events.words_sealed': 0,
        'sessions.openid_sealed': 450,
      });
      expect((await openids(newCipher))[449]).toBe('openid of session-0449');
      // Codes and keys given before the rotation are still known.
      expect((await openKeyedHash(store, newCipher)).hash('foi lookup code hash', 'code')).toBe(hash);
    });

    it('does nothing the second time', async () => {
      await store.write((trx) => trx.insertInto('sessions').values(sessionRow(1)).execute());
      await resealAll(store, bothCipher, columns);
      expect(Object.values(await resealAll(store, bothCipher, columns))).toEqual(columns.map(() => 0));
    });

    it('brings files under the newest key as well, byte for byte', async () => {
      const [column] = attachmentSealedColumns.filter(({ holdsBytes }) => holdsBytes === true);
      const place = { table: 'foi_attachments', column: 'content', id: 'file-1' };
      const file = randomBytes(300_000);
      await store.write(async (trx) => {
        await sql`INSERT INTO foi_requests (id, number, channel, idempotency_hash, body_hash, lookup_code_hash,
          applicant_type, applicant_sealed, department, department_name, reply_form, delivery_method,
          orally, submitted_at) VALUES ('case-1', '2026-0001', 'online', 'a', 'b', 'c', 'organisation', 'd', 'f',
          'g', 'paper', 'post', 0, '2026-11-22T02:00:00.000Z')`.execute(trx);
        await trx
          .insertInto('foi_attachments')
          .values({
            id: place.id,
            request_id: 'case-1',
            name_sealed: oldCipher.seal('文件.pdf', { ...place, column: 'name_sealed' }),
            type: 'application/pdf',
            bytes: file.length,
            sha256: '0'.repeat(64),
            purpose: 'scan',
            redacted_from: null,
            added_by: 'officer',
            added_by_name: '陈洁',
            added_at: '2026-11-22T02:00:00.000Z',
            content: oldCipher.sealBytes(file, place),
            removed: 0,
          })
          .execute();
      });
      expect(column).toMatchObject({ table: 'foi_attachments', column: 'content' });
      expect(await resealAll(store, bothCipher, attachmentSealedColumns)).toEqual({
        'foi_attachments.name_sealed': 1,
        'foi_attachments.content': 1,
        'foi_secrecy_reviews.ground_sealed': 0,
      });
      const row = await store.read.selectFrom('foi_attachments').selectAll().executeTakeFirstOrThrow();
      expect(newCipher.openBytes(row.content, place).equals(file)).toBe(true);
      expect(newCipher.open(row.name_sealed, { ...place, column: 'name_sealed' })).toBe('文件.pdf');
    });

    it('stops at a value that does not open, so that no key is retired by mistake', async () => {
      const broken = { ...sessionRow(3), openid_sealed: sessionRow(4).openid_sealed };
      await store.write((trx) => trx.insertInto('sessions').values(broken).execute());
      await expect(resealAll(store, bothCipher, columns)).rejects.toThrow('is not what was sealed there');
    });
  });

  describe('openKeyedHash', () => {
    it('gives two servers that start together the same root', async () => {
      const place = await engine.place();
      const stores = [await openStore(place.config), await openStore(place.config)];
      const hashes = await Promise.all(
        stores.map(async (store) => (await openKeyedHash(store, oldCipher)).hash('purpose', 'value')),
      );
      expect(new Set(hashes).size).toBe(1);
      for (const store of stores) await store.close();
      await place.remove();
    });

    it('keeps purposes apart, and parts', async () => {
      const place = await engine.place();
      const store = await openStore(place.config);
      const keyedHash = await openKeyedHash(store, oldCipher);
      const hash = (purpose: string, ...parts: string[]): string => keyedHash.hash(purpose, ...parts);
      const hashes = [hash('a', 'xy'), hash('b', 'xy'), hash('a', 'x', 'y'), hash('a', 'xy', ''), hash('a', '', 'xy')];
      expect(new Set(hashes).size).toBe(hashes.length);
      await store.close();
      await place.remove();
    });

    it('does not start with the wrong data key', async () => {
      const place = await engine.place();
      const store = await openStore(place.config);
      await openKeyedHash(store, oldCipher);
      await expect(openKeyedHash(store, newCipher)).rejects.toThrow('data key 1 is not configured');
      await expect(openKeyedHash(store, createCipher([{ version: 1, key: randomBytes(32) }]))).rejects.toThrow();
      await store.close();
      await place.remove();
    });
  });
});
