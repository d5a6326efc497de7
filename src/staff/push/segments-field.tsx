import { useState } from 'react';
import type { PushOptions } from '../../../contract/push';
import type { Segments } from '../../../contract/segment';
import { FaultText, type Fault } from '../../workbench/field';
import { Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { SegmentDialog } from './segment-dialog';

interface Props {
  readonly options: PushOptions;
  readonly chosen: readonly string[];
  readonly onChange: (segments: string[]) => void;
  readonly fault: Fault | undefined;
}

/** To whom: kept segments; somebody who is in several gets it once. */
export function SegmentsField({ options, chosen, onChange, fault }: Props) {
  const answer = useFetched<Segments>({ path: '/api/staff/push/segments' });
  const [isMaking, setMaking] = useState(false);
  return (
    <fieldset className="w-card">
      <legend className="w-hidden">发给谁</legend>
      <div className="w-row apart">
        <h2>发给谁</h2>
        <button type="button" className="w-button" onClick={() => setMaking(true)}>
          新建人群
        </button>
      </div>
      <p className="w-hint">{`一共 ${String(options.subscribers)} 人订阅。可以选几个，同时在几个人群里的人只收一次。`}</p>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && answer.data.items.length === 0 && <p>还没有人群，先新建一个。</p>}
      {answer.state === 'ready' && (
        <div className="u-segments">
          {answer.data.items.map(({ id, name, words }) => (
            <label key={id} className={chosen.includes(id) ? 'w-option on' : 'w-option'}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
                }
              />
              <span>
                {name}
                <small>{words}</small>
              </span>
            </label>
          ))}
        </div>
      )}
      {fault && <FaultText fault={fault} />}
      {isMaking && (
        <SegmentDialog
          options={options}
          segment={null}
          onClose={() => setMaking(false)}
          onSaved={({ id }) => {
            setMaking(false);
            onChange([...chosen, id]);
            void answer.reload();
          }}
        />
      )}
    </fieldset>
  );
}
