import type { PushView } from '../../../contract/push';
import { toStaff } from '../../workbench/routes';
import { beijingTime, people } from './words';

/** Of a correction: which pushes it corrects, and why. */
export function CorrectsNote({ push: { corrects } }: { readonly push: PushView }) {
  if (corrects === null) return null;
  return (
    <section className="w-card" aria-label="这是一次更正">
      <h2>这是一次更正</h2>
      <p>{corrects.sentences.join('；')}</p>
      <p>只发给收到过下面推送的人，人群不用选；撤回同意或者删除了订阅的人不会收到。</p>
      <ul>
        {corrects.pushes.map(({ id, title, at, delivered }) => (
          <li key={id}>
            <a href={toStaff('push', { id })}>{title}</a>
            {`（${beijingTime(at).slice(0, 10)}，收到 ${people(delivered)}）`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was decided about a push whose sources had changed. */
export function Decisions({ push: { decisions } }: { readonly push: PushView }) {
  if (decisions.length === 0) return null;
  return (
    <section className="w-card" aria-label="更正记录">
      <h2>更正记录</h2>
      <ul>
        {decisions.map(({ at, byName, reason, correction }) => (
          <li key={`${at} ${correction?.id ?? ''}`}>
            {`${beijingTime(at)} ${byName} `}
            {correction === null ? (
              `认为不用发更正：${reason ?? ''}`
            ) : (
              <>
                写了更正：<a href={toStaff('push', { id: correction.id })}>{correction.title}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
