import { toChineseCoordinates } from '../../domain/gazette/chinese-coordinates';
import type { Located } from './location';

export type { Located, MapPlace } from './location';

const WAIT_MS = 15_000;
/** A place of a few minutes ago is near enough for which reading point is the nearest. */
const OLD_MS = 300_000;
const REFUSED = 1;

/** Asks where the phone is. The browser asks the resident; what comes stays on the phone. */
export const locate = (): Promise<Located> =>
  new Promise((done) => {
    const geolocation = (navigator as Partial<Navigator>).geolocation;
    if (!geolocation) {
      done({ state: 'failed' });
      return;
    }
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) =>
        done({ state: 'located', place: toChineseCoordinates({ latitude, longitude }) }),
      ({ code }) => done({ state: code === REFUSED ? 'refused' : 'failed' }),
      { timeout: WAIT_MS, maximumAge: OLD_MS },
    );
  });
