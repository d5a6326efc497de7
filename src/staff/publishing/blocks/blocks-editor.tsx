import { useState } from 'react';
import type { ExplainerBlock } from '../../../../contract/explainer-block';
import { useEditing } from '../editing/editing';
import { FormFields } from '../editing/form-fields';
import { inserted, type Place } from '../editing/place';
import { Remarks } from '../editing/remarks';
import { RowTools } from '../editing/row-tools';
import { useList } from '../editing/use-list';
import { focusPlace } from '../focus-place';
import { AddBlock } from './add-block';
import { BLOCK_FORMS, emptyBlock } from './block-forms';
import { BLOCK_NAMES } from '../../../../domain/publishing';
import type { BlockKind } from './block-names';

/** The blocks of an explainer, one beneath the other; between two of them another can be put. */
export function BlocksEditor({ place }: { readonly place: Place }) {
  const { faultAt } = useEditing();
  const { list, put, tools } = useList<ExplainerBlock>(place, '一块');
  const [adding, setAdding] = useState<number | null>(null);
  const add = (kind: BlockKind): void => {
    const index = adding ?? list.length;
    put(inserted(list, index, emptyBlock(kind)));
    setAdding(null);
    window.requestAnimationFrame(() => focusPlace(`${place}.${String(index)}`));
  };
  const fault = faultAt(place);
  return (
    <section className="w-stack" aria-label="内容块" data-place={place} tabIndex={-1}>
      <h2>内容块</h2>
      {fault && <p className="w-fault">{fault.title}</p>}
      {list.length === 0 && <p className="w-hint">还没有内容。先加一块“导语”，用一两句话说出结论。</p>}
      {list.map((block, index) => (
        <div key={index} className="w-stack p-blocks">
          <BlockForm block={block} place={`${place}.${String(index)}`} index={index} tools={tools(index)} />
          <div>
            <button
              type="button"
              className="w-button quiet p-add"
              aria-label={`在第 ${String(index + 1)} 块后面加一块`}
              onClick={() => setAdding(index + 1)}
            >
              ＋ 加一块
            </button>
          </div>
        </div>
      ))}
      {list.length === 0 && (
        <div>
          <button type="button" className="w-button main" onClick={() => setAdding(0)}>
            ＋ 加一块
          </button>
        </div>
      )}
      {adding !== null && <AddBlock onPick={add} onClose={() => setAdding(null)} />}
    </section>
  );
}

interface BlockFormProps {
  readonly block: ExplainerBlock;
  readonly place: Place;
  readonly index: number;
  readonly tools: ReturnType<ReturnType<typeof useList>['tools']>;
}

const BlockForm = ({ block, place, index, tools }: BlockFormProps) => {
  const name = `第 ${String(index + 1)} 块：${BLOCK_NAMES[block.kind]}`;
  return (
    <section className="w-card p-block" aria-label={name} data-place={place} tabIndex={-1}>
      <div className="w-row apart">
        <h3>{name}</h3>
        <RowTools {...tools} name={name} />
      </div>
      <Remarks place={place} />
      <FormFields fields={BLOCK_FORMS[block.kind]} place={place} />
    </section>
  );
};
