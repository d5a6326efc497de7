import { ok, refuse, type Result } from '../../../../domain/result';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { GazetteDeps } from '../deps';
import { newFindings } from '../desk';
import { contentOf, dropDraft, findDraft } from '../store';

/** What contradicts the series; what is merely missing from it may still be brought in. */
const CONTRADICTIONS: ReadonlySet<string> = new Set(['gazette.total-twice', 'gazette.total-back', 'gazette.date-back']);

/**
 * Publishes an issue that was brought in, with its articles. The draft goes once it is published; were the server to end
 * in between, publishing again would change nothing and take the draft away.
 *
 * @param version - of the draft that was looked at
 */
export async function publishDraft(
  deps: Pick<GazetteDeps, 'store' | 'publishIssue'>,
  id: string,
  version: number,
  actor: StaffActor,
): Promise<Result<{ readonly id: string }>> {
  const { store, publishIssue } = deps;
  const draft = await findDraft(store.read, id);
  if (!draft) return refuse({ code: 'gazette.draft-not-found' });
  if (draft.version !== version) return refuse({ code: 'gazette.changed-meanwhile' });
  const content = contentOf(draft);
  const findings = await newFindings(store.read, content);
  if (findings.some(({ code }) => CONTRADICTIONS.has(code))) return refuse({ code: 'gazette.contradicts-series' });
  const done = await publishIssue(content, actor.id);
  if (!done.ok) return done;
  await store.write((trx) => dropDraft(trx, id, version));
  return ok(done.value);
}
