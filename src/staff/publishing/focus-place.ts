/**
 * Leads to the field at a place of what is written: the field itself, or the nearest thing around it that has one.
 *
 * @returns whether there is any
 */
export function focusPlace(place: string): boolean {
  const steps = place.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const found = document.querySelector<HTMLElement>(`[data-place="${steps.slice(0, length).join('.')}"]`);
    if (!found) continue;
    found.closest('details')?.setAttribute('open', '');
    const control = found.matches('input, textarea, select')
      ? found
      : found.querySelector<HTMLElement>('input, textarea, select');
    (control ?? found).focus({ preventScroll: true });
    found.scrollIntoView({ block: 'center' });
    return true;
  }
  return false;
}
