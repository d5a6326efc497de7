import type { PublicAnswers } from './modules/annual-report/public-answers';

/** What the first of several has under an address. */
export const firstOf =
  (sources: readonly Pick<PublicAnswers, 'read'>[]): PublicAnswers['read'] =>
  async (path) => {
    for (const source of sources) {
      const found = await source.read(path);
      if (found !== null) return found;
    }
    return null;
  };
