import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Selected } from './remark-form';

const MOST = 500;

/** The passage of the text in which all of the selection lies. */
function passageOf(selection: Selection, root: HTMLElement): HTMLElement | null {
  const parent = (node: Node | null): HTMLElement | null =>
    (node instanceof HTMLElement ? node : (node?.parentElement ?? null))?.closest<HTMLElement>('[data-path]') ?? null;
  const start = parent(selection.anchorNode);
  return start !== null && start === parent(selection.focusNode) && root.contains(start) ? start : null;
}

/** What is selected of the text, if anything: words of one passage. */
export function useSelected(): { readonly selected: Selected | null; readonly root: RefObject<HTMLElement> } {
  const root = useRef<HTMLElement>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection();
      const quotation = selection?.toString().trim() ?? '';
      const passage = selection && root.current && quotation !== '' ? passageOf(selection, root.current) : null;
      setSelected(passage ? { path: passage.dataset['path'] ?? '', quotation: quotation.slice(0, MOST) } : null);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return { selected, root };
}
