import { useMemo } from 'react';
import { splitClauses } from '../../../../domain/clause';
import { useEditing } from '../editing/editing';
import { textAt, type Place } from '../editing/place';

const SHOWN = 60;

/** How the text will be divided into clauses, so that others can cite them. */
export function OutlineField({ place }: { readonly place: Place }) {
  const { content } = useEditing();
  const body = textAt(content, place);
  const named = useMemo(() => splitClauses(body).filter(({ label }) => label !== ''), [body]);
  return (
    <details className="p-outline">
      <summary>条款目录：{named.length === 0 ? '还没有认出条款' : `认出 ${String(named.length)} 条`}</summary>
      {named.length === 0 ? (
        <p className="w-hint">“第一条”“一、”“（一）”这样开头的段落，会自动编成条款，别处可以引用。</p>
      ) : (
        <ol className="p-outline-list">
          {named.slice(0, SHOWN).map(({ anchor, kind, label, text }) => (
            <li key={anchor} className={kind === 'article' || kind === 'chapter' || kind === 'heading' ? 'top' : ''}>
              <strong>{label}</strong> {text.trim().slice(0, 40)}
            </li>
          ))}
          {named.length > SHOWN && <li>……还有 {named.length - SHOWN} 条</li>}
        </ol>
      )}
    </details>
  );
}
