import type { DeskCase } from '../../../../contract/foi-desk';
import { plainDay } from '../../../ui/dates';
import { answerStep, returnStep } from './steps';

interface Props {
  readonly view: DeskCase;
  readonly acting: string | null;
  readonly onBegin: (step: string) => void;
}

/** What the reader's department is asked about a case that another one holds: it stands first on the page. */
export function AskedNote({ view, acting, onBegin }: Props) {
  const { items, consulted } = view.coHandling;
  const mine = items.filter(({ mayAnswer }) => mayAnswer);
  const letters = consulted.filter(({ mayAnswer }) => mayAnswer);
  if (mine.length === 0 && letters.length === 0)
    return view.sight === 'asked' ? (
      <p className="w-note">这件申请由{view.line.holder?.name}承办，你部门已经给过意见，可以接着看、写批注。</p>
    ) : null;
  return (
    <>
      {mine.map((item) => (
        <section key={item.id} className="w-card c-asked" aria-label="请你部门会办">
          <div className="w-row apart">
            <h2>请你部门会办</h2>
            <span className={item.overdue ? 'w-badge late' : 'w-badge soon'}>
              {item.overdue ? '已逾期，' : ''}最迟 {plainDay(item.dueOn)}
            </span>
          </div>
          <p className="w-pre">{item.wish}</p>
          <p className="w-hint">
            {item.askedBy}，{plainDay(item.askedOn)}。这件申请由{view.line.holder?.name ?? '别的部门'}
            承办，你部门只提意见。
          </p>
          <div className="w-row">
            <button
              type="button"
              className="w-button main"
              aria-pressed={acting === answerStep(item.id)}
              onClick={() => onBegin(answerStep(item.id))}
            >
              给出会办意见
            </button>
            <button type="button" className="w-button" onClick={() => onBegin(returnStep(item.id))}>
              不属于我部门，退回
            </button>
          </div>
        </section>
      ))}
      {letters.map(({ consultation }) => {
        const due = view.clock.consultations.find(({ id }) => id === consultation)?.dueOn;
        return (
          <section key={consultation} className="w-card c-asked" aria-label="征求你部门意见">
            <div className="w-row apart">
              <h2>征求你部门意见</h2>
              {due && (
                <span className={due < view.clock.on ? 'w-badge late' : 'w-badge soon'}>最迟 {plainDay(due)}</span>
              )}
            </div>
            <p>征求意见函在下面“文书”里。逾期没有回复，视为同意公开（条例第三十四条）。</p>
            <div className="w-row">
              <button
                type="button"
                className="w-button main"
                aria-pressed={acting === 'other-organ-answered'}
                onClick={() => onBegin('other-organ-answered')}
              >
                回复意见
              </button>
            </div>
          </section>
        );
      })}
    </>
  );
}
