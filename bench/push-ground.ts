import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import Database from 'libsql';
import { codeFrom } from '../domain/audience';
import { civilDateOf } from '../domain/calendar';
import type { Channel } from '../domain/push';
import '../server/modules/audience/tables';
import '../server/modules/push/tables';
import { createCipher, type Cipher } from '../server/platform/cipher';
import { newId } from '../server/platform/db/new-id';
import type { Store, StoreConfig } from '../server/platform/db/store';
import { createKeyedHash, type KeyedHash } from '../server/platform/keyed-hash';

/** A key of the benchmark's own; the processes of one run share it. */
export const dataKeys = [{ version: 1, key: Buffer.alloc(32, 7) }];
export const cipherOf = (): Cipher => createCipher(dataKeys);
export const keyedHashOf = (): KeyedHash => createKeyedHash(Buffer.alloc(32, 9));
export const APPID = 'wx0000000000000000';
export const SECRET = 'a-secret-for-the-benchmark';
export const TEMPLATE = 'T'.repeat(43);

const TAGS = [
  ['topic', 'yiliao', 0.3],
  ['topic', 'shebao', 0.3],
  ['topic', 'jiaoyu', 0.25],
  ['topic', 'nongye', 0.1],
  ['area', 'xidong', 0.3],
  ['area', 'xinan', 0.3],
  ['situation', 'insured', 0.4],
  ['situation', 'parent', 0.25],
  ['situation', 'business-owner', 0.05],
  ['read', 'yiliao', 0.1],
] as const;
const AT_ONCE = 100;

/** 28 characters, the first an o. */
export const openidOf = (number: number): string =>
  `o${createHash('sha256').update(`person ${number}`).digest('base64url').replace(/[-_]/g, 'x').slice(0, 27)}`;

const personOf = (cipher: Cipher, keyedHash: KeyedHash, number: number, now: Date) => {
  const id = newId(now);
  const openid = openidOf(number);
  const at = now.toISOString();
  return {
    number,
    id,
    identity_hash: keyedHash.hash('openid', openid),
    kind: 'wechat' as const,
    openid_sealed: cipher.seal(openid, { table: 'subscribers', column: 'openid_sealed', id }),
    code: codeFrom(createHash('sha256').update(`code ${number}`).digest()),
    frequency: 'each' as const,
    paused: 0,
    uses_reading: 1,
    notice_version: 1,
    created_at: at,
    changed_at: at,
    seen_on: civilDateOf(now),
  };
};

/** The columns of a person in their order, for the statement that is prepared once. */
const COLUMNS = [
  'number',
  'id',
  'identity_hash',
  'kind',
  'openid_sealed',
  'code',
  'frequency',
  'paused',
  'uses_reading',
  'notice_version',
  'created_at',
  'changed_at',
  'seen_on',
] as const;

/**
 * Past the store, whose small cache is made for a server's life and not for a million rows in random order of their hashes: one
 * connection with room for the whole, that waits for no disk.
 */
function fillFile(file: string, people: number, personFor: (number: number) => ReturnType<typeof personOf>): void {
  const db = new Database(file);
  db.exec('PRAGMA cache_size = -2000000; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN');
  const one = `(${COLUMNS.map(() => '?').join(', ')})`;
  const into = `INSERT INTO subscribers (${COLUMNS.join(', ')}) VALUES `;
  const many = db.prepare(into + Array.from({ length: AT_ONCE }, () => one).join(', '));
  const single = db.prepare(into + one);
  const valuesOf = (number: number): unknown[] => {
    const person = personFor(number);
    return COLUMNS.map((name) => person[name]);
  };
  let at = 1;
  for (; at + AT_ONCE <= people + 1; at += AT_ONCE)
    many.run(Array.from({ length: AT_ONCE }, (_, more) => valuesOf(at + more)).flat());
  for (; at <= people; at += 1) single.run(valuesOf(at));
  db.exec('COMMIT');
  fillRest(people).forEach((text) => db.exec(text));
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}

/** Numbers by which tags are spread; the products stay below 2^31. */
const SPREAD = [1_009, 1_103, 1_213, 1_301, 1_409, 1_511, 1_601, 1_709, 1_801, 1_901] as const;

/** What follows from the people, made in the store itself: overlapping tags, the same in every run. */
const fillRest = (people: number): string[] => [
  ...TAGS.map(
    (_, at) => `INSERT INTO subscriber_tags (tag, subscriber) SELECT ${at + 1}, number FROM subscribers
      WHERE (number * ${SPREAD[at] ?? 1}) % 1000003 % 1000 < ${TAGS[at]?.[2] ?? 0} * 1000 ORDER BY number`,
  ),
  `UPDATE counters SET value = ${people} WHERE id = 'subscriber'`,
  `UPDATE counters SET value = ${TAGS.length} WHERE id = 'audience-tag'`,
];

/** So many residents with overlapping tags; those up to `stocked` take one message each. */
export async function fillPeople(
  store: Store,
  config: StoreConfig,
  { people, stocked }: { readonly people: number; readonly stocked: number },
  now: Date,
): Promise<void> {
  const [cipher, keyedHash] = [cipherOf(), keyedHashOf()];
  const personFor = (number: number) => personOf(cipher, keyedHash, number, now);
  const template = {
    number: 1,
    template_id: TEMPLATE,
    title: '政策信息通知',
    kind: 'one-off' as const,
    fields: '[]',
    example: '',
    in_use: 1,
    told_at: now.toISOString(),
  };
  await store.write(async (trx) => {
    await trx
      .insertInto('audience_tags')
      .values(TAGS.map(([kind, tag], at) => ({ number: at + 1, kind, tag })))
      .execute();
    await trx.insertInto('wechat_templates').values(template).execute();
  });
  if (config.kind === 'embedded') fillFile(config.file, people, personFor);
  else
    await store.write(async (trx) => {
      for (let from = 1; from <= people; from += AT_ONCE) {
        const rows = Array.from({ length: Math.min(AT_ONCE, people - from + 1) }, (_, at) => personFor(from + at));
        await trx.insertInto('subscribers').values(rows).execute();
      }
      for (const text of fillRest(people)) await sql.raw(text).execute(trx);
    });
  await store.write((trx) =>
    sql`INSERT INTO wechat_stocks (template, subscriber, stock, state)
      SELECT 1, number, 1, 'open' FROM subscribers WHERE number <= ${stocked}`.execute(trx),
  );
}

const tag = (kind: 'topic' | 'area' | 'situation' | 'read', id: string) => ({ kind, id });

/** Three segments that overlap. */
export const RULES = [
  {
    conditions: [
      { mode: 'any' as const, tags: [tag('topic', 'yiliao'), tag('topic', 'shebao')] },
      { mode: 'any' as const, tags: [tag('area', 'xidong')] },
    ],
  },
  { conditions: [{ mode: 'all' as const, tags: [tag('situation', 'insured'), tag('situation', 'parent')] }] },
  {
    conditions: [
      { mode: 'any' as const, tags: [tag('read', 'yiliao')] },
      { mode: 'none' as const, tags: [tag('situation', 'business-owner')] },
    ],
  },
];
export const EVERYBODY = [{ conditions: [] }];

type Rules = readonly (typeof RULES)[number][] | typeof EVERYBODY;

export const frozenFor = (rules: Rules) => ({
  segments: rules.map((rule, at) => ({ id: `segment-${at}`, name: `人群${at}`, rule, words: '' })),
  template: 1,
  edition: 1,
  pageTitle: '门诊共济',
  topics: ['yiliao'],
  weeklyCap: 3,
});

export const spokenFor = (channels: readonly Channel[]) => ({
  title: '门诊共济',
  text: '个人账户可以给家人用。',
  segments: [],
  channels,
  template: { templateId: TEMPLATE, fields: { thing1: '门诊共济办法', date2: '2026年11月22日' } },
  startsAt: null,
});

/** A push that has just begun. */
export async function beginPush(
  store: Store,
  rules: Rules,
  channels: readonly Channel[],
  people: number,
  now: Date,
  number = 1,
): Promise<string> {
  const id = newId(now);
  const at = now.toISOString();
  const row = {
    id,
    number,
    version: 1,
    state: 'sending' as const,
    about_kind: 'explainers',
    about_id: 'menzhen-gongji-tujie',
    spoken: JSON.stringify(spokenFor(channels)),
    author_id: 'a',
    author_name: 'a',
    changed_at: at,
    starts_at: null,
    template: 1,
    plan: null,
    frozen: JSON.stringify(frozenFor(rules)),
    page_edition: 1,
    page_standing: null,
    plan_hash: null,
    submitted_at: at,
    submitted_by: 'a',
    submitted_by_name: 'a',
    approved_at: at,
    approved_by: 'b',
    approved_by_name: 'b',
    approved_hash: 'x',
    ended_at: null,
    ended_by_name: null,
    ended_reason: null,
    sending_since: at,
    matched_to: 0,
    matched_until: people,
    sent_at: null,
    matched: 0,
    delivered: 0,
    no_consent: 0,
    failed: 0,
    suppressed: 0,
    open: 0,
    idempotency_hash: id,
    body_hash: id,
    corrects: null,
  };
  await store.write((trx) => trx.insertInto('pushes').values(row).execute());
  return id;
}
