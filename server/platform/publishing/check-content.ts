import { TypeCompiler, type TypeCheck } from '@sinclair/typebox/compiler';
import { Value } from '@sinclair/typebox/value';
import type { TSchema } from '@sinclair/typebox';
import { findClause } from '../../../domain/clause';
import type { DirectoryContent } from '../../../contract/directory';
import type { PolicyView } from '../../../contract/policy';
import type { Store } from '../db/store';
import { shapeFaults, type ShapeFault } from '../http/validator';
import type { PublishingCode, PublishingRefusal } from './refusals';
import type { PageLook } from './render-context';
import { pageId } from './page-id';
import type { Reference, Resource } from './resource';

const compiled = new WeakMap<TSchema, TypeCheck<TSchema>>();

export function checkerOf(schema: TSchema): TypeCheck<TSchema> {
  const known = compiled.get(schema);
  if (known) return known;
  const check = TypeCompiler.Compile(schema);
  compiled.set(schema, check);
  return check;
}

const SHAPE: Record<ShapeFault['kind'], PublishingCode> = {
  missing: 'publishing.missing',
  unknown: 'publishing.unknown-field',
  'too-long': 'publishing.too-long',
  'too-many': 'publishing.list-too-long',
  shape: 'publishing.shape',
};

/** The content with its defaults, or every fault of its shape. */
export function checkShape(
  resource: Resource,
  content: unknown,
): { ok: true; value: unknown } | { ok: false; refusals: PublishingRefusal[] } {
  const value = Value.Default(resource.content, Value.Clone(content));
  const check = checkerOf(resource.content);
  if (!check.Check(value)) {
    const faults = shapeFaults(check.Errors(value));
    return { ok: false, refusals: faults.map(({ kind, ...more }) => ({ code: SHAPE[kind], ...more })) };
  }
  const own = (resource.check?.(value) ?? []) as PublishingRefusal[];
  return own.length > 0 ? { ok: false, refusals: own } : { ok: true, value };
}

/** Topics, department and area that the directory does not have, and what else of it is lacking. */
function checkPlaces(resource: Resource, content: unknown, directory: DirectoryContent): PublishingRefusal[] {
  const { topics, department, area } = resource.places(content);
  const refusals: PublishingRefusal[] = [];
  topics.forEach((topic, index) => {
    if (!directory.topics.some(({ id }) => id === topic)) {
      refusals.push({ code: 'publishing.unknown-topic', field: `topics.${index}`, found: topic });
    }
  });
  if (department !== undefined && !directory.departments.some(({ id }) => id === department)) {
    refusals.push({ code: 'publishing.unknown-department', field: 'department', found: department });
  }
  if (area !== undefined && !directory.areas.some(({ id }) => id === area)) {
    refusals.push({ code: 'publishing.unknown-area', field: 'area', found: area });
  }
  refusals.push(...((resource.checkAgainst?.(content, directory) ?? []) as PublishingRefusal[]));
  return refusals;
}

async function checkReference(reference: Reference, look: PageLook): Promise<PublishingRefusal | undefined> {
  const { role, kind, id, anchor, field } = reference;
  // What is merely mentioned may be published later; its link appears then.
  if (role === 'mentions') return undefined;
  if (role === 'part-of') {
    const series = await look.summary(pageId(kind, id));
    return series === undefined ? { code: 'publishing.unknown-series', field, found: id } : undefined;
  }
  const policy = (await look.view(pageId(kind, id))) as PolicyView | undefined;
  if (policy === undefined) return { code: 'publishing.unknown-policy', field, found: id };
  if (anchor === undefined || findClause(policy.clauses, anchor)) return undefined;
  return { code: 'publishing.unknown-clause', field, found: `${id}#${anchor}` };
}

/** Documents and clauses that a page rests on and that are not there. */
async function checkReferences(references: readonly Reference[], look: PageLook): Promise<PublishingRefusal[]> {
  const refusals: PublishingRefusal[] = [];
  for (const reference of references) {
    const refusal = await checkReference(reference, look);
    if (refusal) refusals.push(refusal);
  }
  return refusals;
}

/** An address that already shows another document. */
async function isTaken(db: Store['read'], page: string, documentId: string | undefined): Promise<boolean> {
  const row = await db.selectFrom('published').select('document_id').where('id', '=', page).executeTakeFirst();
  return row !== undefined && row.document_id !== documentId;
}

/** What stands against content of the right shape, and where it points to. */
export async function checkAgainstStore(
  { db, look }: { readonly db: Store['read']; readonly look: PageLook },
  resource: Resource,
  content: unknown,
  documentId: string | undefined,
): Promise<{ references: Reference[]; refusals: PublishingRefusal[] }> {
  const references = resource.references(content);
  const refusals = [
    ...checkPlaces(resource, content, await look.directory()),
    ...(await checkReferences(references, look)),
  ];
  const others = new Set(references.flatMap(({ from }) => from ?? []));
  for (const page of others) {
    if (await isTaken(db, page, documentId)) {
      refusals.push({ code: 'publishing.id-taken', field: 'items', found: page });
    }
  }
  return { references, refusals };
}
