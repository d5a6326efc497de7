/** A value of an address as it was written before it was encoded; what cannot be decoded stays as it is. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
