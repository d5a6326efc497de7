import type { DeskAssignment, DeskAssignmentResult } from '../../../../contract/foi-desk';
import { civilDateOf } from '../../../../domain/calendar';
import { ok, refuse, type Result } from '../../../../domain/result';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { DeskDeps } from '../desk-deps';
import { act } from './act';

/** Several cases to one department; each succeeds or fails by itself. @source 条例第四十五条 */
export const assign = async (
  deps: DeskDeps,
  actor: StaffActor,
  { cases, department }: DeskAssignment,
): Promise<Result<DeskAssignmentResult>> => {
  const known = (await deps.departments()).some(({ id }) => id === department);
  if (!known) return refuse({ code: 'foi.department-unknown', field: 'department' });
  const on = civilDateOf(deps.clock.now());
  const outcomes = await Promise.all(
    cases.map(async (id) => {
      const input = { act: { kind: 'assigned', on, department } } as const;
      return { id, result: await act(deps, { kind: 'staff', staff: actor }, id, input) };
    }),
  );
  const answer: DeskAssignmentResult = { done: [], refused: [] };
  for (const { id, result } of outcomes) {
    if (result.ok) answer.done.push(id);
    else answer.refused.push({ id, code: result.refusal.code, title: deps.problems.of(result.refusal).title });
  }
  return ok(answer);
};
