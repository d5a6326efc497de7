import { useEditing } from './editing';
import type { Place } from './place';

const TOO_LONG = 'publishing.too-long';

interface RemarksProps {
  readonly place: Place;
  /** The field itself says how much has to go. */
  readonly saysLength?: boolean;
}

/** What the checks found in this very place. */
export function Remarks({ place, saysLength = false }: RemarksProps) {
  const { remarksAt } = useEditing();
  const remarks = remarksAt(place).filter(({ id }) => !saysLength || !id.startsWith(TOO_LONG));
  if (remarks.length === 0) return null;
  return (
    <ul className="p-remarks">
      {remarks.map(({ id, text, blocks, isUnwritten = false }) => (
        <li key={id} className={isUnwritten ? 'unwritten' : blocks ? 'must' : ''}>
          {!isUnwritten && (
            <span className={blocks ? 'w-badge late' : 'w-badge soon'}>{blocks ? '要处理' : '请看看'}</span>
          )}{' '}
          {text}
        </li>
      ))}
    </ul>
  );
}
