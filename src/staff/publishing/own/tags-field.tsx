import { useState, type KeyboardEvent } from 'react';
import { useEditing } from '../editing/editing';
import { listAt, removed, textAt, type Place } from '../editing/place';

const MAX_LENGTH = 12;

/** 标签 of a question; what other questions of the issue have is offered. */
export function TagsField({ place }: { readonly place: Place }) {
  const { content, change } = useEditing();
  const [writing, setWriting] = useState('');
  const tags = listAt<string>(content, place);
  const items = listAt(content, 'items');
  const others = [...new Set(items.flatMap((item) => listAt<string>(item, 'tags')))].filter(
    (tag) => !tags.includes(tag),
  );
  const question = textAt(content, place.replace(/tags$/, 'question'));
  const add = (tag: string): void => {
    const clean = tag.trim().slice(0, MAX_LENGTH);
    setWriting('');
    if (clean !== '' && !tags.includes(clean)) change(place, [...tags, clean]);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(writing);
  };
  return (
    <div className="p-chosen" role="group" aria-label="标签" data-place={place} tabIndex={-1}>
      <span className="p-chosen-name">标签</span>
      {tags.map((tag, index) => (
        <span key={tag} className="p-chip">
          {tag}
          <button type="button" aria-label={`去掉标签${tag}`} onClick={() => change(place, removed(tags, index))}>
            ×
          </button>
        </span>
      ))}
      {others.slice(0, 6).map((tag) => (
        <button key={tag} type="button" className="w-button quiet" onClick={() => add(tag)}>
          ＋ {tag}
        </button>
      ))}
      <input
        className="p-tag-input"
        aria-label={`给“${question || '这一问'}”加标签，写好按回车`}
        placeholder="加标签，如 缴费"
        maxLength={MAX_LENGTH}
        value={writing}
        onChange={({ target }) => setWriting(target.value)}
        onKeyDown={onKey}
        onBlur={() => add(writing)}
      />
    </div>
  );
}
