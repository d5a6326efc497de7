import type { PushView } from '../../../contract/push';
import { beijingTime } from './words';

/** Why it came back, or was stopped. */
export function Ended({ push: { ended, state } }: { readonly push: PushView }) {
  if (ended === null) return null;
  const done = state === 'stopped' ? '停止了' : '退回了';
  return (
    <div className="w-note warn">
      <p>
        <strong>{`${ended.byName} ${beijingTime(ended.at)} ${done}：`}</strong>
        {ended.reason}
      </p>
    </div>
  );
}
