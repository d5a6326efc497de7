/** Puts the keyboard into the field of a form and the field into sight. @param id - id given to `Field` */
export function focusField(id: string): void {
  window.requestAnimationFrame(() => {
    const field = document.getElementById(`${id}-field`);
    if (!field) return;
    const control = field.querySelector<HTMLElement>('input:checked, input, select, textarea, button');
    control?.focus({ preventScroll: true });
    field.scrollIntoView({ block: 'center' });
  });
}
