import { useEffect, useRef, type RefObject } from 'react';

interface Keys {
  readonly list: RefObject<HTMLElement>;
  readonly search: RefObject<HTMLInputElement>;
  readonly onHelp: () => void;
  readonly onChoose: ((id: string) => void) | undefined;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox]), select, textarea, dialog') !== null;

/** The focus is the cursor: a refresh leaves it where it is, and Enter opens as for any link. */
function moveFocus(list: HTMLElement | null, by: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('.d-open') ?? [])];
  const row = document.activeElement?.closest('tr');
  const at = links.findIndex((link) => link.closest('tr') === row);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
  links[next]?.focus();
}

function handle(event: KeyboardEvent, { list, search, onHelp, onChoose }: Keys): boolean {
  switch (event.key) {
    case 'j':
    case 'ArrowDown':
      moveFocus(list.current, 1);
      return true;
    case 'k':
    case 'ArrowUp':
      moveFocus(list.current, -1);
      return true;
    case '/':
      search.current?.focus();
      return true;
    case '?':
      onHelp();
      return true;
    case 'x': {
      const link = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('.d-open');
      const id = link?.dataset['case'];
      if (id === undefined || !onChoose) return false;
      onChoose(id);
      return true;
    }
    default:
      return false;
  }
}

/** j and k move, Enter opens, / searches, x chooses, ? helps. */
export function useQueueKeys(keys: Keys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (handle(event, newest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
