import type { ManuscriptView } from '../../../contract/manuscript';
import { stateName } from '../../../domain/publishing';
import { toStaff } from '../../workbench/routes';
import { KINDS, STATE_LOOKS } from './words';

/** They go no further by themselves: the sentence says what to do. */
const STUCK: ReadonlySet<string> = new Set(['kept', 'discarded']);

/** 一起发布: what is released with this piece, and what each still lacks (三同步). @source 国办发〔2016〕80号 */
export function GroupCard({ view: { id, group } }: { readonly view: ManuscriptView }) {
  const others = group.filter((each) => each.id !== id);
  if (others.length === 0) return null;
  return (
    <section className="w-card" aria-label="一起发布">
      <h2>一起发布</h2>
      <p className="w-hint">都签发了，群众才同时看到。</p>
      <ul className="p-together">
        {others.map(({ id: other, kind, title, state, lacks }) => (
          <li key={other}>
            <a href={toStaff('manuscript', { id: other })}>{title || `未命名的${KINDS[kind].name}`}</a>
            <span className={`w-badge ${STATE_LOOKS[state]}`}>{stateName[state]}</span>
            {STUCK.has(state) && <p className="w-hint">{lacks}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
