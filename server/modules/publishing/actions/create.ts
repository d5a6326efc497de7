import type { ManuscriptCreation } from '../../../../contract/manuscript';
import { civilDateOf, isCivilDate } from '../../../../domain/calendar';
import { handFor, tidyDisclosure } from '../../../../domain/publishing';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import { publicIdOf } from '../../../platform/publishing/public-id';
import type { ActionDeps } from '../deps';
import { personOf } from '../people';
import { Refused } from '../refused';
import { leaveTrace } from './audit';
import { beginManuscript } from './begin';
import { textToKeep } from './keep-text';
import { keepKey, onceOnly, type Done } from './once-only';

/** The day on which something was formed or changed: a day that there is, and none to come. @source 条例第二十六条 */
export const assertFormedOn = (formedOn: string, today: string): void => {
  if (!isCivilDate(formedOn) || formedOn > today)
    throw new Refused({ code: 'manuscript.formed-on', field: 'formedOn' });
};

/** Begins a manuscript, empty or with a first text. */
export const createManuscript = (
  deps: ActionDeps,
  actor: StaffActor,
  given: ManuscriptCreation,
  key: string,
): Promise<Done<string>> =>
  onceOnly(deps, { key, what: 'manuscript', body: { by: actor.id, ...given } }, (stamp) =>
    deps.store.write(async (trx) => {
      const now = deps.clock.now();
      const today = civilDateOf(now);
      const by = handFor(await personOf(trx, actor, today), 'publishing.write');
      if (!by) throw new Refused({ code: 'manuscript.not-yours' });
      const { kind, content = {}, disclosure, formedOn = today } = given;
      assertFormedOn(formedOn, today);
      const id = newId(now);
      const text = textToKeep(kind, id, content);
      const own = { id, kind, sourceId: id, publicId: publicIdOf(id), text, formedOn, publishedOn: null, reason: '' };
      await beginManuscript(
        trx,
        { ...own, disclosure: disclosure ? tidyDisclosure(disclosure) : null, takenUp: null },
        by,
        now,
      );
      await keepKey(trx, stamp, id, now);
      await leaveTrace(trx, { action: 'create', subject: id, by, now, detail: { kind } });
      return id;
    }),
  );
