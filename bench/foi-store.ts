import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FoiSubmission } from '../contract/foi';
import { addDays, stateCouncilCalendar } from '../domain/calendar';
import { JOINED_AT_MOST } from '../domain/foi';
import type { CaseEvent } from '../domain/foi/case';
import { readConfig } from '../server/config';
import { createPublisher } from '../server/content';
import { findDataKeys } from '../server/data-keys';
import { indexRow } from '../server/modules/foi/case-index';
import { sealMatter } from '../server/modules/foi/matter';
import { hashesOf } from '../server/modules/foi/search-hashes';
import { eventRow, type FoiIndexRow, type FoiRequestRow } from '../server/modules/foi/store';
import { createCipher, type Cipher } from '../server/platform/cipher';
import { systemClock } from '../server/platform/clock';
import { newId } from '../server/platform/db/new-id';
import { openStore } from '../server/platform/db/open-store';
import type { Store } from '../server/platform/db/store';
import { openKeyedHash, type KeyedHash } from '../server/platform/keyed-hash';
import { DIRECTORY } from './articles';
import { caseFrom, chance, DEPARTMENTS, mustBeLawful, today } from './foi-cases';
import { coHandlingRow, foundGroup, joinedRow } from './foi-together';

const AT_ONCE = 1_000;
/** Cases of five years and a half: as many as a large city gets, many times over. */
const DAYS = 2_000;
/** Ways that a case goes. */
const VARIANTS = 6;
const NAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'.split('');
const THINGS = '养老机构补贴,医保基金收支,征地补偿标准,学区划分,公交线路调整,环评报告,招标结果,低保名单'.split(',');

interface Ground {
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
}

const requestRow = ({ cipher, keyedHash }: Ground, at: number, cameOn: string): FoiRequestRow => {
  const submitted = new Date(`${cameOn}T10:00:00+08:00`);
  const id = newId(new Date(submitted.getTime() + (at % 3_600_000)));
  const name = `${NAMES[at % NAMES.length] ?? ''}第${String(at)}`;
  const applicant: FoiSubmission['applicant'] = {
    type: 'natural-person',
    name,
    idKind: 'passport',
    idNumber: `E${String(at).padStart(8, '0')}`,
    phone: '0599-0000201',
  };
  const description = `${String(2015 + (at % 11))}年${THINGS[at % THINGS.length] ?? ''}的文件和附表，第${String(at)}号，含各街道明细`;
  return {
    id,
    number: `${cameOn.slice(0, 4)}-${String(at + 1).padStart(5, '0')}`,
    channel: 'online',
    idempotency_hash: id,
    body_hash: id,
    lookup_code_hash: id,
    applicant_type: 'natural-person',
    applicant_sealed: cipher.seal(JSON.stringify(applicant), { table: 'foi_requests', column: 'applicant_sealed', id }),
    ...hashesOf(keyedHash, name, null, description),
    document_hash: null,
    matter_sealed: sealMatter(cipher, id, { title: null, documentNumber: null, description }),
    department: DEPARTMENTS[at % DEPARTMENTS.length] ?? '',
    department_name: '部门',
    reply_form: 'paper',
    delivery_method: 'online',
    orally: 0,
    submitted_at: submitted.toISOString(),
  };
};

/** Oldest first; the last so many are still open: most of the last weeks, some of them overdue. */
const eventsFor = (at: number, count: number, open: number): { cameOn: string; events: CaseEvent[] } => {
  const now = today();
  const random = chance(at + 7);
  const left = count - at;
  if (left > open) {
    const age = 60 + Math.floor(((left - open) / (count - open)) * DAYS);
    const cameOn = addDays(now, -age);
    return { cameOn, events: caseFrom(at % VARIANTS, cameOn, now) };
  }
  // Every tenth of those that are open came so long ago that its last day has passed.
  const age = random() < 0.1 ? 35 + Math.floor(random() * 20) : Math.floor(random() * 26);
  const cameOn = addDays(now, -age);
  return { cameOn, events: caseFrom(at, cameOn, now, 2 + Math.floor(random() * 5)) };
};

const indexes = new Map<string, FoiIndexRow>();
/** Cases of one day that went the same way have the same index. */
const indexOf = (events: readonly CaseEvent[]): FoiIndexRow => {
  const key = JSON.stringify(events);
  const known = indexes.get(key) ?? indexRow('', events, stateCouncilCalendar, today(), null);
  indexes.set(key, known);
  return known;
};

const insertPortion = async (
  store: Store,
  ground: Ground,
  from: number,
  count: number,
  open: number,
): Promise<void> => {
  const made = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => {
    const { cameOn, events } = eventsFor(from + index, count, open);
    const row = requestRow(ground, from + index, cameOn);
    if (index === 0) mustBeLawful(events);
    const rows = events.map((event, step) =>
      eventRow(event, {
        requestId: row.id,
        sequence: step + 1,
        now: new Date(`${event.on}T11:00:00+08:00`),
        by: { id: 'bench', name: '测试' },
      }),
    );
    const known = { ...indexOf(events), request_id: row.id };
    const joined =
      from + index < count - JOINED_AT_MOST ? null : joinedRow(ground.cipher, row.id, from + index === count - 1);
    return { row, rows, known, joined, asked: coHandlingRow(ground.cipher, row.id, from + index, cameOn, known) };
  });
  await store.write(async (trx) => {
    for (const { row, rows, known, asked, joined } of made) {
      await trx.insertInto('foi_requests').values(row).execute();
      await trx.insertInto('foi_events').values(rows).execute();
      await trx.insertInto('foi_case_index').values(known).execute();
      if (asked) await trx.insertInto('foi_co_handling').values(asked).execute();
      if (joined) await trx.insertInto('foi_joined').values(joined).execute();
    }
  });
};

/** A data folder with so many cases, of which so many are open; made in bulk and kept for the next run of the same day. */
export async function folderOfCases(cache: string, count: number, open: number): Promise<string> {
  const folder = join(cache, `cases-${String(count)}-${today()}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const read = readConfig({ DATA_DIR: making, SAMPLE_CITY: 'off' });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const store = await openStore(read.config.store);
  const cipher = createCipher(findDataKeys(read.config).keys);
  const ground = { cipher, keyedHash: await openKeyedHash(store, cipher) };
  await createPublisher({ store, clock: systemClock }).publish({
    kind: 'directory',
    content: DIRECTORY,
    actor: 'bench',
  });
  await store.write(foundGroup);
  for (let from = 0; from < count; from += AT_ONCE) await insertPortion(store, ground, from, count, open);
  await store.close();
  renameSync(making, folder);
  return folder;
}
