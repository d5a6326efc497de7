import type { PressConferenceContent } from '../../../../contract/press-conference';
import { clockTime, plainDate } from '../../../ui/dates';
import { useEditing } from '../editing/editing';
import { listAt, type Place } from '../editing/place';

type Change = PressConferenceContent['changes'][number];

/** 变更记录: writes itself. */
export function ChangesField({ place }: { readonly place: Place }) {
  const { content } = useEditing();
  const changes = listAt<Change>(content, place);
  return (
    <div className="w-field" data-place={place} tabIndex={-1} role="group" aria-label="变更记录">
      <strong>变更记录</strong>
      <p className="w-hint">发布以后改时间、地点，换直播或者回放链接，这里会自动记一条，群众看得到。</p>
      {changes.length > 0 && (
        <ul className="p-picked">
          {changes.map(({ at, text }) => (
            <li key={at + text}>
              <span>
                {text}
                <small className="w-hint">
                  &emsp;{plainDate(at)} {clockTime(at)}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
