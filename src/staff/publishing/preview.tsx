import { useEffect, useMemo, useState } from 'react';
import type { ManuscriptView } from '../../../contract/manuscript';
import { TryCheck } from './check/try-check';
import { writtenCheck } from './check/written-check';
import { manuscriptPath } from './manuscript-path';
import type { Content } from './writing/session';

const LOOKS = {
  normal: { name: '普通', query: 'size=16&look=light' },
  large: { name: '大字', query: 'size=30&look=light' },
  dark: { name: '深色', query: 'size=16&look=dark' },
} as const;
type Look = keyof typeof LOOKS;

const PHONE_WIDTH = 390;

interface Props {
  readonly view: Pick<ManuscriptView, 'id' | 'revision' | 'issues'>;
  /** As it is being written, perhaps not saved yet. */
  readonly content: Content;
}

/** What residents will see on the phone, in three looks; shown anew after each save. */
export function Preview({ view, content }: Props) {
  const check = useMemo(() => writtenCheck({ concernCheck: content['concernCheck'] }), [content]);
  const [trying, setTrying] = useState(false);
  const isTrying = trying && check !== null;
  const [look, setLook] = useState<Look>('normal');
  return (
    <section className="p-preview" aria-label="手机预览">
      <div className="w-row apart">
        <h2>手机预览</h2>
        <div className="w-row" role="group" aria-label="怎样看">
          {(Object.keys(LOOKS) as Look[]).map((each) => (
            <button
              key={each}
              type="button"
              className="d-view"
              aria-pressed={!isTrying && each === look}
              onClick={() => {
                setLook(each);
                setTrying(false);
              }}
            >
              {LOOKS[each].name}
            </button>
          ))}
          {check && (
            <button type="button" className="d-view" aria-pressed={isTrying} onClick={() => setTrying(true)}>
              试自测
            </button>
          )}
        </div>
      </div>
      {check && isTrying ? <TryCheck check={check} /> : <Phone view={view} look={look} />}
      {!isTrying && <p className="w-hint">每次保存以后自动更新。</p>}
    </section>
  );
}

/** The resident page itself, as small as the column has room for. */
function Phone({ view: { id, revision, issues }, look }: Pick<Props, 'view'> & { readonly look: Look }) {
  const [scale, setScale] = useState(1);
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    if (!frame) return undefined;
    const watch = new ResizeObserver(() => setScale(Math.min(1, frame.clientWidth / PHONE_WIDTH)));
    watch.observe(frame);
    return () => watch.disconnect();
  }, [frame]);
  return (
    <div className="p-phone" ref={setFrame} style={{ height: `${String(Math.round(720 * scale))}px` }}>
      {issues.length === 0 ? (
        <iframe
          // Another text is another page: the frame is made anew.
          key={`${look}${String(revision)}`}
          title={`群众看到的样子（${LOOKS[look].name}）`}
          src={`${manuscriptPath(id, '/preview.html')}?${LOOKS[look].query}`}
          style={{ transform: `scale(${String(scale)})` }}
        />
      ) : (
        <div className="w-empty">
          <p>写全以后，这里就是群众在手机上看到的样子。</p>
          <p className="w-hint">还差 {issues.length} 处，见“送审前要处理”。</p>
        </div>
      )}
    </div>
  );
}
