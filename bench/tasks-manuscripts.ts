import { createHash } from 'node:crypto';
import {
  manuscriptOf,
  partsOf,
  signedText,
  type Content,
  type Hand,
  type ManuscriptDeed,
  type ManuscriptEvent,
  type ManuscriptKind,
} from '../domain/publishing';
import { eventRow, indexOf, keepContent } from '../server/modules/publishing/store';
import type { ManuscriptRow } from '../server/modules/publishing/tables';
import { newId } from '../server/platform/db/new-id';
import type { Store, Trx } from '../server/platform/db/store';

const AT_ONCE = 100;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WRITERS = 40;
const REVIEWERS = 6;
const SECRECY_REVIEWERS = 3;
/** The longest that something waits for its review, in days. */
const WAITS_AT_MOST = 12;
const PROACTIVE = { attribute: 'proactive' } as const;

/** Who of the invented office is the one whose tasks are measured. */
export interface Office {
  readonly author: string;
  readonly reviewer: string;
  readonly secrecy: string;
  readonly publisher: string;
}

/** Where a manuscript stands, and how many of a hundred stand there. */
const WAYS = [
  ['draft', 8],
  ['returned', 4],
  ['first', 14],
  ['second', 12],
  ['final', 10],
  ['signed-off', 6],
  ['scheduled', 4],
  ['published', 28],
  ['emergency', 1],
  ['kept', 6],
  ['taken-back', 3],
  ['discarded', 4],
] as const;
type Way = (typeof WAYS)[number][0];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hand = (id: string): Hand => ({ id, name: id, inPlaceOf: null });

/** In turn, so that every stretch of manuscripts holds every way. */
function wayOf(number: number): Way {
  let place = (number * 37) % 100;
  for (const [way, share] of WAYS) {
    if (place < share) return way;
    place -= share;
  }
  return 'draft';
}

const WORDS = '办理材料窗口时间参保缴费报销比例补贴申请审核公示社区登记证明电话网上七日内答复';
const words = (number: number, signs: number): string =>
  Array.from({ length: signs }, (_, at) => WORDS[(number * 7 + at * 13) % WORDS.length]).join('');

function textOf(number: number): { readonly kind: ManuscriptKind; readonly content: Content } {
  const head = {
    sourceId: `bench-${String(number)}`,
    title: `第${String(number)}号事项的说明`,
    summary: words(number, 60),
  };
  if (number % 3 === 0) {
    const body = Array.from({ length: 30 }, (_, at) => `第${String(at + 1)}条\u3000${words(number + at, 60)}。`).join(
      '\n',
    );
    return { kind: 'policies', content: { ...head, body } };
  }
  if (number % 3 === 1) {
    const blocks = Array.from({ length: 12 }, (_, at) => ({
      kind: 'lead',
      text: words(number + at, 120),
      clauses: [],
    }));
    return { kind: 'explainers', content: { ...head, blocks } };
  }
  const body = Array.from({ length: 20 }, (_, at) => `${words(number + at, 80)}。`).join('\n');
  return { kind: 'notices', content: { ...head, body } };
}

interface Made {
  readonly number: number;
  readonly kind: ManuscriptKind;
  readonly content: Content;
  readonly hash: string;
  readonly now: Date;
}

function deedsOf(way: Way, { number, kind, content, hash, now }: Made, office: Office): [ManuscriptDeed, string][] {
  const own = (list: number, person: string, name: string, at = number): string =>
    at % list === 0 ? person : `${name}-${String(at % list)}`;
  const writer = own(WRITERS, office.author, 'writer');
  const reviewer = (at: number): string => own(REVIEWERS, office.reviewer, 'reviewer', at);
  const secrecy = own(SECRECY_REVIEWERS, office.secrecy, 'secrecy');
  const at = (hours: number): string => new Date(now.getTime() + hours * HOUR_MS).toISOString();
  const page = { publicId: `bench-${String(number)}`, publishedEdition: 1 };
  const begun: [ManuscriptDeed, string][] = [
    [{ kind: 'edition-begun', hash, revision: 1, reason: '' }, writer],
    [{ kind: 'disclosure-set', hash, disclosure: way === 'kept' ? { attribute: 'on-request' } : PROACTIVE }, writer],
    [{ kind: 'revised', hash, revision: 2 }, writer],
    [{ kind: 'revised', hash, revision: 3 }, writer],
  ];
  const submitted: [ManuscriptDeed, string] = [{ kind: 'submitted', hash }, writer];
  const first: [ManuscriptDeed, string] = [{ kind: 'approved-first', hash }, reviewer(number)];
  const second: [ManuscriptDeed, string] = [{ kind: 'approved-second', hash }, reviewer(number + 1)];
  // Of some nothing was looked at yet, of some half, of the rest all.
  const parts = partsOf(kind, content);
  const seen = way === 'first' ? [0, 0, 1][number % 3] : [0.5, 1, 1][number % 3];
  const conclusions = parts.slice(0, Math.ceil(parts.length * (seen ?? 0))).map(({ id, canonical }) => {
    return { part: id, words: sha256(canonical), conclusion: 'may-be-public' as const, basis: '不涉密' };
  });
  const cleared: [ManuscriptDeed, string][] =
    conclusions.length > 0 ? [[{ kind: 'secrecy-reviewed', hash, conclusions }, secrecy]] : [];
  const reviewed = [...begun, submitted, ...cleared, first, second];
  const signed: [ManuscriptDeed, string] = [{ kind: 'signed-off', hash }, office.publisher];
  const emergency: [ManuscriptDeed, string][] = [
    ...begun,
    [{ kind: 'released-in-emergency', hash, reason: '暴雨', reviewDueAt: at(6), ...page }, office.publisher],
  ];
  const ways: Readonly<Record<Way, [ManuscriptDeed, string][]>> = {
    draft: begun,
    returned: [...begun, submitted, [{ kind: 'returned', hash, reason: '第二段要写清楚' }, reviewer(number)]],
    first: [...begun, submitted, ...cleared],
    second: [...begun, submitted, ...cleared, first],
    final: reviewed,
    'signed-off': [...reviewed, signed],
    scheduled: [
      ...reviewed,
      signed,
      [{ kind: 'scheduled', hash, releaseAt: at(number % 2 === 0 ? 5 : 90) }, office.publisher],
    ],
    published: [...reviewed, signed, [{ kind: 'published', hash, ...page }, office.publisher]],
    emergency,
    kept: [
      ...reviewed,
      [{ kind: 'kept', hash, reassessOn: at(number % 2 === 0 ? -48 : 9_000).slice(0, 10) }, office.publisher],
    ],
    'taken-back': [...emergency, [{ kind: 'taken-back', why: '到期没有审完' }, 'system']],
    discarded: [...begun, [{ kind: 'discarded' }, writer]],
  };
  return ways[way];
}

async function keepOne(trx: Trx, office: Office, number: number, now: Date): Promise<void> {
  const { kind, content } = textOf(number);
  const hash = sha256(signedText(kind, content, PROACTIVE));
  const deeds = deedsOf(wayOf(number), { number, kind, content, hash, now }, office);
  const waits = ((number * 61) % (WAITS_AT_MOST * 24)) * HOUR_MS;
  const events = deeds.map(([deed, by], at): ManuscriptEvent => {
    const instant = new Date(now.getTime() - waits - (deeds.length - 1 - at) * HOUR_MS).toISOString();
    return { ...deed, sequence: at + 1, by: hand(by), at: instant };
  });
  const id = newId(new Date(now.getTime() - waits - DAY_MS));
  const formed = new Date(now.getTime() - waits - DAY_MS).toISOString();
  const row: ManuscriptRow = {
    id,
    kind,
    source_id: `bench-${String(number)}`,
    public_id: `bench-${String(number)}`,
    title: String(content['title']),
    formed_on: formed.slice(0, 10),
    published_on: null,
    no_explainer_reason: number % 4 === 0 ? '' : '只转发上级文件',
    created_at: formed,
    updated_at: events.at(-1)?.at ?? formed,
    ...indexOf(manuscriptOf(events)),
  };
  await trx.insertInto('manuscripts').values(row).execute();
  await trx
    .insertInto('manuscript_events')
    .values(events.map((event) => eventRow(id, event)))
    .execute();
  const text = JSON.stringify(content);
  await keepContent(trx, sha256(text), text);
  const revision = {
    ...{ manuscript_id: id, edition: 1, content_hash: sha256(text), title: row.title, actor: row.editor },
    ...{ actor_name: row.editor_name, at: formed, autosave: 0, restored_from: null },
  };
  for (let of = 1; of <= row.revision; of += 1)
    await trx
      .insertInto('manuscript_revisions')
      .values({ ...revision, id: newId(now), revision: of })
      .execute();
  if (number % 10 === 0) await remark(trx, id, row.revision, now);
}

const remark = (trx: Trx, id: string, revision: number, now: Date): Promise<unknown> =>
  trx
    .insertInto('manuscript_remarks')
    .values({
      ...{ id: newId(now), manuscript_id: id, revision, path: 'summary', quotation: '办理', words: '写日期' },
      ...{ actor: 'reviewer-1', actor_name: 'reviewer-1', at: now.toISOString(), answer: '' },
      ...{ resolved_by: null, resolved_by_name: null, resolved_at: null },
    })
    .execute();

/** So many manuscripts in all states, written by an office of forty, each from events that follow each other lawfully. */
export async function fillManuscripts(store: Store, office: Office, count: number, now: Date): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE)
    await store.write(async (trx) => {
      for (let number = from; number < Math.min(from + AT_ONCE, count); number += 1)
        await keepOne(trx, office, number, now);
    });
}
