import type { MutableRefObject } from 'react';

/** Plays from a second on; set while the film is there. */
export type MediaControl = ((seconds: number) => void) | null;

export interface MediaProps {
  readonly id: string;
  /** A file, or an HLS playlist (.m3u8). */
  readonly src: string;
  /** Sound only. */
  readonly sound: boolean;
  readonly live: boolean;
  /** Accessible name. */
  readonly label: string;
  readonly poster?: string | undefined;
  /** Seconds from the start at which to begin. */
  readonly startAt: number;
  readonly control: MutableRefObject<MediaControl>;
  /** Whole seconds from the start, as it plays. */
  readonly onTime?: ((seconds: number) => void) | undefined;
  readonly onProblem: () => void;
}
