export function callPhone(phone: string): void {
  window.location.href = `tel:${phone.replace(/[^\d+]/g, '')}`;
}

export function openOutside(url: string): void {
  window.open(url, '_blank', 'noopener');
}
