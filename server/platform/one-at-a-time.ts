/**
 * Runs a work that catches up, once at a time: whoever asks while it runs wants what he has just done in it, which may have
 * come after the last look, so it is begun once more and he waits for that.
 *
 * @param isClosed - true: it is not begun again
 */
export function oneAtATime(work: () => Promise<void>, isClosed: () => boolean = () => false): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  let again = false;
  const isWanted = (): boolean => again;
  const workThrough = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (isWanted() && !isClosed());
  };
  return () => {
    if (underWay) again = true;
    underWay ??= workThrough().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
