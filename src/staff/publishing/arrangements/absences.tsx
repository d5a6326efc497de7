import { useState } from 'react';
import type { Problem } from '../../../../contract/error';
import type { Absence, AbsenceList } from '../../../../contract/publishing-settings';
import { civilDateOf } from '../../../../domain/calendar';
import { now } from '../../../platform/clock';
import { plainDate } from '../../../ui/dates';
import { callStaff } from '../../../workbench/call';
import { useMe } from '../../../workbench/me';
import { Loading, ProblemNote } from '../../../workbench/notes';
import { Table } from '../../../workbench/table';
import { useFetched } from '../../../workbench/use-fetched';
import { MANUSCRIPTS } from '../manuscript-path';
import { AbsenceForm } from './absence-form';

const ABSENCES = `${MANUSCRIPTS}/absences`;

const standing = ({ cancelledAt, isNow, from }: Absence): string => {
  if (cancelledAt !== null) return '已取消';
  if (isNow) return '正在替岗';
  return from > civilDateOf(now()) ? '还没开始' : '已经结束';
};

/** AB岗: who is absent until when, and who stands in; his tasks come to the substitute, both names stand in the record. */
export function Absences() {
  const me = useMe();
  const answer = useFetched<AbsenceList>({ path: ABSENCES });
  const [problem, setProblem] = useState<Problem | null>(null);
  const cancel = async ({ id }: Absence): Promise<void> => {
    const got = await callStaff<AbsenceList>({ method: 'DELETE', path: `${ABSENCES}/${id}` });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) answer.put(got.data);
  };
  const mayCancel = (absence: Absence): boolean =>
    absence.cancelledAt === null &&
    absence.until >= civilDateOf(now()) &&
    (absence.absent.id === me.id || me.can('publishing.manage'));
  return (
    <section className="w-card w-stack" aria-label="AB岗">
      <h2>AB岗</h2>
      <p className="w-hint">不在的时候，任务转给替岗的人；他不能审自己写的稿件，记录里写两个人的名字。</p>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      <ProblemNote problem={problem} />
      {answer.state === 'ready' && (
        <>
          <AbsenceForm colleagues={answer.data.colleagues} onDone={answer.put} />
          {answer.data.absences.length > 0 && (
            <Table
              label="登记过的替岗"
              heads={['谁不在', '谁替岗', '从', '到', '为什么', '现在', '办理']}
              rows={answer.data.absences.map((absence) => ({
                key: absence.id,
                cells: [
                  absence.absent.name,
                  absence.substitute.name,
                  plainDate(absence.from),
                  plainDate(absence.until),
                  absence.reason,
                  standing(absence),
                  mayCancel(absence) ? (
                    <button
                      key="cancel"
                      type="button"
                      className="w-button"
                      aria-label={`取消替岗：${absence.absent.name}`}
                      onClick={() => void cancel(absence)}
                    >
                      取消
                    </button>
                  ) : (
                    ''
                  ),
                ],
              }))}
            />
          )}
        </>
      )}
    </section>
  );
}
