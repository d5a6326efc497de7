import type { PushDraft, PushView } from '../../../contract/push';

/** What a push says and to whom, as it is being written. */
export type Spoken = Omit<PushDraft, 'version'>;

export const spokenOf = ({ title, text, segments, channels, template, startsAt }: PushView): Spoken => ({
  title,
  text,
  segments,
  channels,
  template,
  startsAt,
});

export const isSame = (a: Spoken, b: Spoken): boolean => JSON.stringify(a) === JSON.stringify(b);
