import type { DatasetChange, DatasetForm, DatasetOpening } from '../../../../contract/dataset-desk';
import { dictionaryFaults, personalHead } from '../../../../domain/dataset';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import type { DatasetDeps } from '../deps';
import type { DatasetRefusal } from '../sentences';
import { findDataset, type DatasetTableRow } from '../store';
import { showAgain } from './show-dataset';

type Deps = Pick<DatasetDeps, 'store' | 'clock' | 'departments' | 'topics' | 'publisher'>;
/** All that is wrong with a form; null when it was written. */
type Refused = readonly DatasetRefusal[] | null;

const ASKED = [
  ['name', 'dataset.name-required'],
  ['about', 'dataset.about-required'],
  ['terms', 'dataset.terms-required'],
  ['contact', 'dataset.contact-required'],
] as const;

function tidy(form: DatasetForm): DatasetForm {
  const { fields, ...texts } = withoutNul(form);
  const trimmed = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()]));
  const tidied = fields.map((field) => ({
    key: field.key.trim(),
    title: field.title.trim(),
    type: field.type,
    unit: field.unit.trim(),
    about: field.about.trim(),
    required: field.required,
    findable: field.findable,
  }));
  return { ...(trimmed as Omit<DatasetForm, 'fields'>), fields: tidied };
}

async function faultsOf(form: DatasetForm, { departments, topics }: Deps): Promise<DatasetRefusal[]> {
  const faults: DatasetRefusal[] = ASKED.flatMap(([field, code]) => (form[field] === '' ? [{ code, field }] : []));
  if (!(await departments()).some(({ id }) => id === form.department))
    faults.push({ code: 'dataset.unknown-department', field: 'department' });
  if (form.topic !== '' && !(await topics()).some(({ id }) => id === form.topic))
    faults.push({ code: 'dataset.unknown-topic', field: 'topic' });
  const personal = form.fields.find(({ title }) => personalHead(title) !== null);
  if (personal) faults.push({ code: 'dataset.personal-column', field: personal.title });
  return [...faults, ...dictionaryFaults(form.fields)];
}

function columnsOf({ fields, ...form }: DatasetForm) {
  const words = [form.name, form.about, ...fields.map(({ title }) => title)].join('\n').toLowerCase();
  return { ...form, fields: JSON.stringify(fields), words };
}

const NOT_WITHDRAWN = { withdrawn_reason: '', withdrawn_on: '' };

/** Enters a set; it is read by nobody before a version of it is published. */
export async function openDataset(deps: Deps, { id, ...body }: DatasetOpening, actor: StaffActor): Promise<Refused> {
  const form = tidy(body);
  const faults = await faultsOf(form, deps);
  if (faults.length > 0) return faults;
  const now = deps.clock.now();
  return deps.store.write(async (trx): Promise<Refused> => {
    if (await findDataset(trx, id)) return [{ code: 'dataset.taken', field: 'id' }];
    const fresh = { current_version: null, row_count: 0, updated_on: '', state: 'new', ...NOT_WITHDRAWN } as const;
    const row: DatasetTableRow = { id, ...columnsOf(form), ...fresh, revision: 1 };
    await trx.insertInto('datasets').values(row).execute();
    await writeAudit(trx, { now, actor: actor.id, action: 'dataset.open', subject: `dataset/${id}` });
    return null;
  });
}

/** Changes what is said of a set, on its page at once where it has one, and the dictionary of its next version. */
export async function changeDataset(
  deps: Deps,
  id: string,
  { revision, ...body }: DatasetChange,
  actor: StaffActor,
): Promise<Refused> {
  const form = tidy(body);
  const faults = await faultsOf(form, deps);
  if (faults.length > 0) return faults;
  const now = deps.clock.now();
  return deps.publisher.within(async (trx, publish): Promise<Refused> => {
    await deps.store.lockRow(trx, 'datasets', id);
    const set = await findDataset(trx, id);
    if (!set) return [{ code: 'dataset.not-found' }];
    if (set.revision !== revision) return [{ code: 'dataset.changed-meanwhile' }];
    const columns = { ...columnsOf(form), revision: revision + 1 };
    const refused = await showAgain(publish, trx, { ...set, ...columns }, actor);
    if (refused) return [refused];
    await trx.updateTable('datasets').set(columns).where('id', '=', id).execute();
    await writeAudit(trx, { now, actor: actor.id, action: 'dataset.change', subject: `dataset/${id}` });
    return null;
  });
}
