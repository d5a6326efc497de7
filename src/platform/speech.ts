export type SpeechState = 'idle' | 'speaking' | 'paused' | 'failed';

export interface ReadAloud {
  /** This device can read aloud. */
  readonly available: boolean;
  readonly state: SpeechState;
  /** 1 is the voice's own speed. */
  readonly rate: number;
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
  readonly setRate: (rate: number) => void;
}

const nothing = (): void => undefined;
const SILENT: ReadAloud = {
  available: false,
  state: 'idle',
  rate: 1,
  play: nothing,
  pause: nothing,
  stop: nothing,
  setRate: nothing,
};

/** WeChat has no speech synthesis of its own; its screen reader reads the page. */
export const useReadAloud = (_text: string): ReadAloud => SILENT;
