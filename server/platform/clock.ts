/** Where the time comes from. Rules take instants as arguments; only this file asks the machine. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
