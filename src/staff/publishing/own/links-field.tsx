import { useState } from 'react';
import type { ContentLink } from '../../../../contract/primitives';
import { KIND_NAMES } from '../../../../domain/content-kind';
import { Dialog } from '../../../workbench/dialog';
import { useEditing } from '../editing/editing';
import { at, listAt, removed, type Place } from '../editing/place';
import { FindPublished } from './find-published';
import { PickedField } from './picked-field';

interface LinksProps {
  readonly place: Place;
  readonly label: string;
  readonly hint: string;
}

function Links({ place, label, hint }: LinksProps) {
  const { content, change } = useEditing();
  const links = listAt<ContentLink>(content, place);
  const lines = links.map((link, index) => (
    <li key={`${link.kind}/${link.id}`}>
      <span>
        <span className="w-badge">{KIND_NAMES[link.kind]}</span> {link.title}
      </span>
      <button
        type="button"
        className="w-button quiet"
        aria-label={`去掉${link.title}`}
        onClick={() => change(place, removed(links, index))}
      >
        去掉
      </button>
    </li>
  ));
  const choose = (close: () => void) => (
    <FindPublished
      onPick={(link) => {
        if (!links.some(({ kind, id }) => kind === link.kind && id === link.id)) change(place, [...links, link]);
        close();
      }}
    />
  );
  return <PickedField {...{ place, label, hint, lines, choose }} button="＋ 选内容" title={label} />;
}

export const ReleasedWithField = ({ place }: { readonly place: Place }) => (
  <Links place={place} label="同步发布" hint="和这场发布会一起看的：图解、问答、文件、通知。" />
);

export const RelatedField = ({ place }: { readonly place: Place }) => (
  <Links place={place} label="相关内容" hint="放在正文下面，点一下就能打开。" />
);

/** One published thing to which a block leads. */
export function LinkTo({ place }: { readonly place: Place }) {
  const { content, change } = useEditing();
  const [picking, setPicking] = useState(false);
  const link = at(content, place) as ContentLink | undefined;
  return (
    <div className="w-field" data-place={place} tabIndex={-1} role="group" aria-label="站内内容">
      <strong>站内内容</strong>
      <div className="w-row">
        {link && (
          <span className="p-chip">
            {link.title}
            <button type="button" aria-label={`去掉${link.title}`} onClick={() => change(place, undefined)}>
              ×
            </button>
          </span>
        )}
        <button type="button" className="w-button" onClick={() => setPicking(true)}>
          {link ? '换一个' : '选站内内容'}
        </button>
      </div>
      {picking && (
        <Dialog title="选站内内容" onClose={() => setPicking(false)}>
          <FindPublished
            onPick={(picked) => {
              change(place, picked);
              setPicking(false);
            }}
          />
        </Dialog>
      )}
    </div>
  );
}
