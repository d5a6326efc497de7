import { randomBytes } from 'node:crypto';
import Database from 'libsql';
import pg from 'pg';
import { createCipher, type DataKey } from '../../../server/platform/cipher';
import { createKeyedHash } from '../../../server/platform/keyed-hash';
import { migrationFiles } from '../../../server/platform/db/migrate';
import { lookupCodeFor, lookupCodeHash } from '../../../server/modules/foi/lookup-code';
import { person } from '../foi/forms';
import type { Place } from '../foi/engines';

/** The last migration of the slice before the desk's cases. */
const LAST = '0007';
const LEDGER = 'CREATE TABLE schema_migrations (name text PRIMARY KEY, sha256 text NOT NULL, applied_at text NOT NULL)';

/** Statements as they stand, without the store that would migrate first. */
const execAt = async ({ config }: Place, statements: readonly string[]): Promise<void> => {
  if (config.kind === 'embedded') {
    const db = new Database(config.file);
    for (const each of statements) db.exec(each);
    db.close();
    return;
  }
  const client = new pg.Client({ connectionString: config.url });
  await client.connect();
  for (const each of statements) await client.query(each);
  await client.end();
};

const text = (value: string | number | null): string =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
const insert = (table: string, row: Record<string, string | number | null>): string =>
  `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(text).join(', ')})`;

export interface OldCase {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

export interface FirstSlice {
  readonly dataKeys: readonly DataKey[];
  readonly cases: readonly OldCase[];
}

/** A store as the first slice left it: its migrations, and so many requests that came online on 2 March 2026. */
export const fillFirstSlice = async (place: Place, count: number): Promise<FirstSlice> => {
  const dataKeys = [{ version: 1, key: randomBytes(32) }];
  const cipher = createCipher(dataKeys);
  const root = randomBytes(32);
  const keyedHash = createKeyedHash(root);
  const at = '2026-03-02T01:00:00.000Z';
  const migrations = migrationFiles().filter(({ name }) => name.slice(0, 4) <= LAST);
  const statements = [
    LEDGER,
    ...migrations.flatMap(({ name, sha256, sql }) => [
      sql,
      insert('schema_migrations', { name, sha256, applied_at: at }),
    ]),
    insert('sealed_secrets', {
      id: 'hash-root',
      value_sealed: cipher.seal(root.toString('base64url'), {
        table: 'sealed_secrets',
        column: 'value_sealed',
        id: 'hash-root',
      }),
    }),
    insert('foi_numbers', { id: '2026', last_sequence: count }),
  ];
  const cases: OldCase[] = [];
  for (let index = 1; index <= count; index += 1) {
    const id = `01kjp0y9m0${String(index).padStart(16, '0')}`;
    const [number, code] = [
      `2026-${String(index).padStart(4, '0')}`,
      lookupCodeFor(keyedHash, `old-key-${String(index)}`),
    ];
    const place = { table: 'foi_requests', column: 'applicant_sealed', id };
    cases.push({ id, number, code });
    statements.push(
      insert('foi_requests', {
        id,
        number,
        state: 'received',
        idempotency_hash: `key-${id}`,
        body_hash: `body-${id}`,
        lookup_code_hash: lookupCodeHash(keyedHash, id, code),
        applicant_type: 'natural-person',
        applicant_sealed: cipher.seal(JSON.stringify(person.applicant), place),
        title: index % 2 === 0 ? `名录'${String(index)}'` : null,
        document_number: null,
        description: `第${String(index)}件申请`,
        department: 'yibao',
        department_name: '市医疗保障局',
        reply_form: 'email',
        delivery_method: 'online',
        orally: 0,
        submitted_at: at,
      }),
      ...(['submitted', 'received'] as const).map((kind, sequence) =>
        insert('foi_events', {
          id: `${id}-${kind}`,
          request_id: id,
          sequence: sequence + 1,
          kind,
          at,
          occurred_on: '2026-03-02',
        }),
      ),
    );
  }
  await execAt(place, statements);
  return { dataKeys, cases };
};
