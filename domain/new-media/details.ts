import type { Refusal } from '../result';
import { NEW_MEDIA_PLATFORMS } from './platform';
import type { AccountDetails } from './event';
import type { NewMediaRefusalCode } from './refusal';

export type NewMediaFault = Refusal<NewMediaRefusalCode>;

const LINK = /^https?:\/\/[^\s/]+\S*$/;
/** White space and control characters: no platform has them in an account's name of its own. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const NO_HANDLE = /[\s\u0000-\u001f\u007f]/;

/** Characters, as a person counts them: code points. */
const lengthOf = (text: string): number => Array.from(text).length;

/** What is wrong with the details of an account, every fault at once. */
export function detailFaults({ platform, handle, name, organ, link, about }: AccountDetails): NewMediaFault[] {
  const faults: NewMediaFault[] = [];
  const fault = (is: boolean, code: NewMediaRefusalCode, field: keyof AccountDetails): boolean => {
    if (is) faults.push({ code, field });
    return is;
  };
  fault(!NEW_MEDIA_PLATFORMS.includes(platform), 'new-media.platform-unknown', 'platform');
  if (!fault(name.trim() === '', 'new-media.name-needed', 'name'))
    fault(lengthOf(name) > 60, 'new-media.name-too-long', 'name');
  if (!fault(handle === '', 'new-media.handle-needed', 'handle'))
    fault(lengthOf(handle) > 100 || NO_HANDLE.test(handle), 'new-media.handle-shape', 'handle');
  if (!fault(organ.trim() === '', 'new-media.organ-needed', 'organ'))
    fault(lengthOf(organ) > 100, 'new-media.organ-too-long', 'organ');
  fault(link !== '' && (link.length > 500 || !LINK.test(link)), 'new-media.link-shape', 'link');
  fault(lengthOf(about) > 500, 'new-media.about-too-long', 'about');
  return faults;
}

/** Details as they are kept: without white space around. */
export const tidyDetails = <T extends Partial<AccountDetails>>(details: T): T =>
  Object.fromEntries(
    Object.entries(details).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  ) as T;

/** What tells one account from another: platforms do not look at the case of letters. */
export const identityOf = ({ platform, handle }: Pick<AccountDetails, 'platform' | 'handle'>): string =>
  `${platform}/${handle.toLowerCase()}`;
