/**
 * The size of a file as people say it.
 *
 * @example sizeWords(1_572_864) // '1.5 MB'
 */
export const sizeWords = (bytes: number): string =>
  bytes < 1_048_576 ? `${String(Math.max(1, Math.round(bytes / 1_024)))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
