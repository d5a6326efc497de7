/** A value of an address as it was meant; what is no encoded text stays as it stands. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
