import type { PushView } from '../../../contract/push';
import { useFollowing } from '../../workbench/use-following';
import { SumsBar } from './sums-bar';
import { sumsSentence } from './words';

const EVERY_MS = 3_000;
const MOVING = ['approved', 'scheduled', 'sending'];

/** How the sending goes, asked again every few seconds while it does. */
export function Progress({ push, refresh }: { readonly push: PushView; readonly refresh: () => Promise<void> }) {
  const isMoving = MOVING.includes(push.state);
  useFollowing(isMoving, refresh, EVERY_MS);
  if (push.sums.matched === 0 || push.state === 'awaiting-approval') return null;
  return (
    <section className="w-card" aria-labelledby="progress-head">
      <h2 id="progress-head">{isMoving ? '发到哪里了' : '发给了谁'}</h2>
      <SumsBar sums={push.sums} />
      <p role="status">{sumsSentence(push.sums)}</p>
      {push.resting.map((sentence) => (
        <div key={sentence} className="w-note warn">
          {sentence}
        </div>
      ))}
    </section>
  );
}
