import { readResidentId } from '../identity/resident-id';
import { refuse, ok, type Result } from '../result';
import type { CaseFacts } from './case/facts';
import type { ReplyKind } from './case/reply-kind';

export type MakePublicRefusalCode = 'foi.public.nothing-released' | 'foi.public.personal-data' | 'foi.public.already';

/** What each refusal says to staff. */
export const makePublicSentence: Readonly<Record<MakePublicRefusalCode, string>> = {
  'foi.public.nothing-released': '只有已经答复并且公开了信息的申请，才能转为主动公开。',
  'foi.public.personal-data': '正文或者标题里有个人信息，请去掉姓名、证件号、电话、地址以后再公开。',
  'foi.public.already': '这件申请已经转为主动公开。',
};

const RELEASED: readonly ReplyKind[] = ['granted', 'partly-granted'];
const DIGITS_OF_ID = /(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])/g;
const MOBILE = /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
/** However it is spaced, hyphenated and capitalised. */
const folded = (text: string): string =>
  plain(text)
    .replace(/\p{Pd}/gu, '')
    .toLowerCase();

/** Whether the case released something that all may have. @source 条例第四十四条 */
export const mayBeMadePublic = ({ decision, service }: CaseFacts): boolean =>
  decision !== null && service !== null && RELEASED.includes(decision.reply);

/**
 * Whether a text tells who somebody is: what the applicant gave, a resident's identity number, a mobile telephone.
 *
 * @param withheld - name, identity, contact of the applicant
 * @source 条例第十五条、第四十四条；个人信息保护法第二十五条
 */
export function tellsWhoAsked(text: string, withheld: readonly string[]): boolean {
  const said = folded(text);
  if (withheld.some((value) => folded(value).length > 1 && said.includes(folded(value)))) return true;
  if (MOBILE.test(text.normalize('NFKC'))) return true;
  return [...plain(text).matchAll(DIGITS_OF_ID)].some(([number]) => readResidentId(number).ok);
}

/**
 * Whether this text about this case may become public.
 *
 * @source 条例第四十四条
 */
export function checkMakePublic(
  facts: CaseFacts,
  { title, body }: { readonly title: string; readonly body: string },
  withheld: readonly string[],
): Result<null> {
  if (!mayBeMadePublic(facts)) return refuse({ code: 'foi.public.nothing-released', article: '条例第四十四条' });
  for (const [field, text] of Object.entries({ title, body })) {
    if (tellsWhoAsked(text, withheld)) {
      return refuse({ code: 'foi.public.personal-data', article: '条例第十五条', field });
    }
  }
  return ok(null);
}
