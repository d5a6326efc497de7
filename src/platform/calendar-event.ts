/** Something that a reader wants to be reminded of. */
export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  /** ISO 8601 with offset. */
  readonly startsAt: string;
  readonly endsAt?: string | undefined;
  readonly place?: string | undefined;
  /** Address of its page in the app. */
  readonly address: string;
}

/** `saved` in the phone's calendar, handed over as a `file`, or the reader said no (`denied`). */
export type Reminded = 'saved' | 'file' | 'denied' | 'failed';

/** Half an hour is enough to get to a screen. */
export const REMIND_BEFORE_SECONDS = 1_800;

export const endOf = ({ startsAt, endsAt }: CalendarEvent): number => Date.parse(endsAt ?? startsAt);
