import type { DeskCase } from '../../../contract/foi-desk';
import { plainDate, plainDay, weekday } from '../../ui/dates';
import { Article } from '../../workbench/notes';
import { Holdings } from './holdings';

type Clock = DeskCase['clock'];
type Day = Clock['clock'][number];

const KINDS: Record<Day['kind'], string> = {
  counted: '计入',
  skipped: '不计入',
  paused: '暂停',
  void: '不算',
  overdue: '逾期',
};

const inWords = ({ kind, number }: Day): string => (number === null ? KINDS[kind] : `第 ${String(number)} 天`);

/** Why no day counts, where none does. */
const STANDING: Partial<Record<Clock['state'], string>> = {
  submitted: '等和申请人确认收到，确认那天起算。',
  'awaiting-amendment': '等申请人补正，收到补正的那天起重新计算。',
  'awaiting-payment': '等申请人缴费，缴费以后再算。',
};

/** What came in on the day that the count starts from. */
const BECAUSE = { receipt: '收到', amendment: '收到补正，从第二天重新数', payment: '缴费，从第二天重新数' } as const;

/** Nothing is counted any more where it ended without a reply. */
const ENDED: Partial<Record<Clock['state'], string>> = {
  abandoned: '申请人到期没有补正或者缴费，不再计算答复期限。',
  withdrawn: '申请人撤回了申请，不再计算答复期限。',
  archived: '没有答复就办结了，不再计算答复期限。',
};
const endedWithoutReply = ({ state, remedies }: Clock): string | undefined =>
  remedies?.against === 'reply' ? undefined : ENDED[state];

function summary(clock: Clock): string {
  return endedWithoutReply(clock) ?? counted(clock);
}

function counted({ countsFrom, limit, pausedWorkingDays, replyDueOn, state }: Clock): string {
  if (replyDueOn === null && STANDING[state]) return STANDING[state];
  if (!countsFrom || !limit) return '还没有开始计算答复期限。';
  const parts = [`${plainDate(countsFrom.on)}${BECAUSE[countsFrom.because]}，法定 ${String(limit.base)} 个工作日`];
  if (limit.extension > 0) parts.push(`延长 ${String(limit.extension)} 个`);
  if (limit.deferral > 0) parts.push(`延迟答复 ${String(limit.deferral)} 个`);
  if (pausedWorkingDays > 0) parts.push(`其中 ${String(pausedWorkingDays)} 个工作日不计入`);
  return `${parts.join('，')}${replyDueOn ? `，最迟 ${plainDate(replyDueOn)}答复` : ''}。`;
}

/** Whether the reply came in time; nothing before it is served. */
function outcome({ timeliness }: Clock): string {
  if (timeliness === null) return '';
  return timeliness.onTime
    ? '答复在期限内送达。'
    : `答复送达时已逾期 ${String(timeliness.overdueWorkingDays)} 个工作日。`;
}

/** The explained clock: every day, whether it counts, and why. */
export function ClockPanel({ view: { clock, coHandling } }: { readonly view: DeskCase }) {
  const counts = (['counted', 'paused', 'skipped', 'void', 'overdue'] as const)
    .map((kind) => [kind, clock.clock.filter((day) => day.kind === kind).length] as const)
    .filter(([, count]) => count > 0);
  return (
    <section className="w-card" aria-labelledby="clock">
      <h2 id="clock">期限怎么算的</h2>
      <p>
        {summary(clock)}
        {outcome(clock)}
      </p>
      {clock.clock.length > 0 && (
        <>
          <div className="c-strip" aria-hidden="true">
            {clock.clock.map((day) => (
              <i
                key={day.date}
                className={day.date === clock.on ? `${day.kind} today` : day.kind}
                title={`${plainDay(day.date)} ${inWords(day)} ${day.why}`}
              />
            ))}
          </div>
          <p className="c-legend">
            {counts.map(([kind, count]) => (
              <span key={kind}>
                <i className={kind} aria-hidden="true" />
                {KINDS[kind]} {count} 天
              </span>
            ))}
          </p>
          <details>
            <summary>逐日看</summary>
            <div className="w-scroll" tabIndex={0} role="region" aria-label="逐日计算">
              <table className="w-table c-days">
                <thead>
                  <tr>
                    <th scope="col">日期</th>
                    <th scope="col">算不算</th>
                    <th scope="col">为什么</th>
                  </tr>
                </thead>
                <tbody>
                  {clock.clock.map((day) => (
                    <tr key={day.date} className={day.kind}>
                      <th scope="row">
                        {plainDay(day.date)} {weekday(day.date)}
                      </th>
                      <td>{inWords(day)}</td>
                      <td>
                        {day.why}
                        {day.article && <Article name={day.article} />}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
      <Holdings clock={clock} coHandling={coHandling} />
    </section>
  );
}
