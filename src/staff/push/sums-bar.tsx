import type { PushSums } from '../../../contract/push';
import { SUM_PARTS } from './words';

/** Every person in one part of a bar; the sentence beside it says the same. */
export function SumsBar({ sums }: { readonly sums: PushSums }) {
  if (sums.matched === 0) return null;
  return (
    <div className="u-bar" aria-hidden="true">
      {SUM_PARTS.filter(({ key }) => sums[key] > 0).map(({ key }) => (
        <span key={key} className={`u-part ${key}`} style={{ flexGrow: sums[key] }} />
      ))}
    </div>
  );
}
