import type { DeskAct } from '../../../../contract/foi-desk';
import type { DeskJoinedAct, DeskJoinedResult } from '../../../../contract/foi-joined-act';
import { mayBeDoneTogether } from '../../../../domain/foi';
import { mayAct } from '../../../../domain/foi/who-may';
import { ok, refuse, type Result } from '../../../../domain/result';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { act, allInside, departmentFault, type Acted, type Inside } from '../actions/act';
import { consultedFault, nameConsulted } from '../co-handling/name-consulted';
import type { DeskDeps } from '../desk-deps';
import { areJoined } from './store';

/** An act of a member of staff with the letter that goes with it. */
export const actAtDesk = async (
  deps: DeskDeps,
  staff: StaffActor,
  caseId: string,
  { letter, consulted, draft = 0, ...body }: DeskAct,
  key: string,
): Promise<Result<Acted>> => {
  const unknown = (await departmentFault(deps, body.act)) ?? (await consultedFault(deps, consulted));
  if (unknown) return refuse(unknown);
  const inside = allInside(deps.letterInside?.(letter ?? {}), naming(deps, consulted));
  return act(deps, { kind: 'staff', staff }, caseId, { ...body, letter, consulted, draft, key }, { inside });
};

const naming = (deps: DeskDeps, consulted: string | undefined): Inside | undefined =>
  consulted === undefined ? undefined : nameConsulted(deps, consulted);

/** The act's own company, behind the question whether the two cases are still handled together. */
const whileJoined =
  (caseId: string, inside: Inside | undefined): Inside =>
  async (trx, context) => {
    if (!(await areJoined(trx, caseId, context.request.id))) return refuse({ code: 'foi.joining.not-joined' });
    return inside ? inside(trx, context) : ok(undefined);
  };

/** No key that is given holds a colon, so that no derived one is another's. */
const keyFor = (key: string, caseId: string): string => `${key}:${caseId}`;

/**
 * The same act in a case and in others that are handled together with it. Each goes the one way, in a transaction and under a
 * key of its own, one after the other: what is refused in one is done in the rest, and a repeat after a lost answer does what
 * is missing and nothing twice. Letters are written for each from the same words.
 *
 * @returns a refusal where the act is refused in the case itself; then it was done in none
 */
export const actTogether = async (
  deps: DeskDeps,
  staff: StaffActor,
  caseId: string,
  { also, ...body }: DeskJoinedAct,
  key: string,
): Promise<Result<Omit<DeskJoinedResult, 'case'>>> => {
  // Who may not do it at all is told that first, by the act itself.
  if (mayAct(staff.roles, body.act.kind) && !mayBeDoneTogether(body.act))
    return refuse({ code: 'foi.joining.own-act' });
  const own = await actAtDesk(deps, staff, caseId, body, key);
  if (!own.ok) return own;
  const answer: Omit<DeskJoinedResult, 'case'> = { done: [caseId], refused: [] };
  // What was drafted and seen in the case itself says nothing of the drafts of the others.
  const { letter, consulted, draft: _draft, reviewed: _reviewed, ...rest } = body;
  const inside = whileJoined(caseId, allInside(deps.letterInside?.(letter ?? {}, caseId), naming(deps, consulted)));
  const others = new Map(also.filter(({ id }) => id !== caseId).map(({ id, sequence }) => [id, sequence]));
  for (const [id, sequence] of others) {
    const input = { ...rest, letter, consulted, sequence, key: keyFor(key, id) };
    const result = await act(deps, { kind: 'staff', staff }, id, input, { inside });
    if (result.ok) answer.done.push(id);
    else {
      const { code, article = null } = result.refusal;
      answer.refused.push({ id, code, title: deps.problems.of(result.refusal).title, article });
    }
  }
  return ok(answer);
};
