import { useEffect, useState } from 'react';
import type { SuggestionView } from '../../../contract/search';
import { callApi } from '../../platform/request';

/** Shorter than the pause between two words, longer than that between two letters. */
const PAUSE_MS = 180;
const SHOWN = 8;
const NONE: readonly string[] = [];

const pathOf = (q: string): string => `/api/search/suggestions${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`;

/** What somebody may mean who is typing; a request for what was typed before is aborted. @param typed - null asks for nothing */
export function useSuggestions(typed: string | null): readonly string[] {
  const asked = typed?.trim() ?? '';
  const [held, setHeld] = useState({ asked: '', suggestions: NONE });
  useEffect(() => {
    if (asked === '') return undefined;
    let wanted = true;
    let abort = (): void => undefined;
    const timer = setTimeout(() => {
      void callApi<SuggestionView>({ path: pathOf(asked), whenSent: (stop) => (abort = stop) }).then((got) => {
        // Without an answer one types on as before: it is only a hint.
        if (wanted && got.ok) setHeld({ asked, suggestions: got.data.suggestions.slice(0, SHOWN) });
      });
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
      abort();
    };
  }, [asked]);
  return asked === '' || held.asked === '' ? NONE : held.suggestions.filter((each) => each !== asked);
}

/** 热门搜索; empty until they have come, and where they cannot come. */
export function useHotSearches(): readonly string[] {
  const [hot, setHot] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    void callApi<SuggestionView>({ path: pathOf('') }).then((got) => {
      if (wanted && got.ok) setHot(got.data.suggestions);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return hot;
}
