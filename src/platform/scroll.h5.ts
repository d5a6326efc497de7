/** Brings the element of an id to the top of the screen, and the keyboard's focus with it. */
export function scrollToId(id: string): void {
  window.requestAnimationFrame(() => {
    const element = document.getElementById(id);
    if (!element) return;
    element.scrollIntoView({ block: 'start' });
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  });
}
