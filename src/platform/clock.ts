import { primedNow } from './first-screen';

/** The device's clock. Until the first screen has been taken over, the instant that the server rendered it for. */
export const now = (): Date => primedNow() ?? new Date();
