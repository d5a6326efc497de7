import type { Absence, AbsenceList } from '../../../contract/publishing-settings';
import { plainDay } from '../../ui/dates';
import { useMe } from '../../workbench/me';
import { toStaff } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { MANUSCRIPTS } from './manuscript-path';

/** 林远替你到11月30日; the other way about for whoever stands in. */
const sentence = ({ absent, substitute, until }: Absence, self: string): string =>
  absent.id === self
    ? `你登记了不在，${substitute.name}替你到${plainDay(until)}。你的任务两个人都看得到，一个人办就行。`
    : `你在替${absent.name}的岗，到${plainDay(until)}。写着“代${absent.name}办”的任务是替岗的。`;

/** Says to who is away, and to who stands in, until when (AB岗). */
export function SubstituteNote() {
  const me = useMe();
  const answer = useFetched<AbsenceList>(me.can('publishing.read') ? { path: `${MANUSCRIPTS}/absences` } : null);
  if (answer.state !== 'ready') return null;
  const own = answer.data.absences.filter(
    ({ isNow, absent, substitute }) => isNow && [absent.id, substitute.id].includes(me.id),
  );
  if (own.length === 0) return null;
  return (
    <div className="w-note" role="note">
      {own.map((absence) => (
        <p key={absence.id}>{sentence(absence, me.id)}</p>
      ))}
      <p>
        <a className="w-back" href={toStaff('arrangements')}>
          时限和替岗
        </a>
      </p>
    </div>
  );
}
