import { useEffect, type RefObject } from 'react';

/**
 * Keeps the tool one is at in sight where the bar of tools is wider than the screen. Only the bar is scrolled, and not by
 * `scrollIntoView`: that asks every box around it too, and the bar's links get their width with the style, which may come
 * after the first effects. So it is done whenever the bar gets another width, the first time included.
 */
export function useCurrentInSight(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const nav = bar.current;
    const link = nav?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!nav || !link) return;
    const watch = new ResizeObserver(() => {
      const space = (nav.clientWidth - link.offsetWidth) / 2;
      nav.scrollLeft += link.getBoundingClientRect().left - nav.getBoundingClientRect().left - space;
    });
    watch.observe(nav);
    return () => watch.disconnect();
  }, [bar]);
}
