import { useEffect, useRef } from 'react';
import { useEditing } from './editing';
import { inserted, listAt, moved, removed, type Place } from './place';
import type { RowActs } from './row-tools';

/**
 * What can be done with the things of a list.
 *
 * @param one - what one is called, with its measure word: 一问
 * @param min - so many have to stay
 * @param copyOf - how one is written a second time; ids may not be the same
 */
export function useList<T>(place: Place, one: string, min = 0, copyOf: (value: T) => T = (value) => value) {
  const editing = useEditing();
  // What is brought back later comes into the list as it is then.
  const newest = useRef(editing);
  useEffect(() => {
    newest.current = editing;
  });
  const list = listAt<T>(editing.content, place);
  const put = (next: readonly T[]): void => editing.change(place, next);
  const remove = (index: number): void => {
    const gone = list[index];
    if (gone === undefined) return;
    put(removed(list, index));
    editing.tellRemoved(`已删除第 ${String(index + 1)} ${one.slice(1)}。`, () => {
      const { content, change } = newest.current;
      const now = listAt<T>(content, place);
      change(place, inserted(now, Math.min(index, now.length), gone));
    });
  };
  const tools = (index: number): RowActs => ({
    onUp: index > 0 ? () => put(moved(list, index, -1)) : undefined,
    onDown: index < list.length - 1 ? () => put(moved(list, index, 1)) : undefined,
    onRemove: list.length > min ? () => remove(index) : undefined,
    onDuplicate: () => {
      const value = list[index];
      if (value !== undefined) put(inserted(list, index + 1, copyOf(value)));
    },
  });
  return { list, put, tools };
}
