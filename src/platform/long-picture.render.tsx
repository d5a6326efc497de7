import type { ReactNode } from 'react';
import type { Draw, PictureOutcome } from './drawing';

export type { Draw, PictureOutcome } from './drawing';

export const useLongPicture = (): {
  readonly canvas: ReactNode;
  readonly save: (draw: Draw) => Promise<PictureOutcome>;
  readonly openPermissions: () => void;
  readonly download: (address: string, name: string) => void;
} => ({
  canvas: null,
  save: () => Promise.resolve({ state: 'failed' }),
  openPermissions: () => undefined,
  download: () => undefined,
});
