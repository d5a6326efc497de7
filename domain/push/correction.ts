import { causeWords, type LineageCause } from '../lineage';
import { checkTemplateField, shortThing, type TemplateField } from './template';

/** Why a message that went out may mislead now. */
export type ChangeKind = LineageCause | 'new-text' | 'page-withdrawn';

export interface Change {
  /** The same change has the same key, whenever it is looked at. */
  readonly key: string;
  readonly kind: ChangeKind;
  /** What changed: a document that the page rests on, or the page itself. */
  readonly source: { readonly kind: string; readonly id: string; readonly title: string };
  /** 第二条; empty for the whole. */
  readonly label: string;
}

/** The page of a push as it was when the push was planned. */
export interface PageThen {
  /** 0: it was withdrawn already. */
  readonly edition: number;
  /** Of a policy document: how it stood; undefined where that was not noted, null for every other page. */
  readonly standing: string | null | undefined;
}

/** A citation of the page that was found out of date; one that a reviewer let stand is none. */
export interface PageMark extends Omit<Change, 'key'> {
  readonly id: string;
  /** The edition of the page that cites. */
  readonly edition: number;
}

/** The page as it is now. */
export interface PageNow extends PageThen {
  readonly source: Change['source'];
  readonly isShown: boolean;
  readonly marks: readonly PageMark[];
}

/** Standings of a policy document that a message about it is out of date with. */
export const ENDED_STANDINGS = ['amended', 'lapsed', 'repealed'] as const satisfies readonly ChangeKind[];
const ENDS: readonly string[] = ENDED_STANDINGS;

/**
 * What changed since a push was planned: sources that its edition, or a later one, was found to cite out of date; of a policy
 * document its own text and standing; that it was withdrawn. A citation that was put right before the push is no change.
 */
export function changesSince(then: PageThen, now: PageNow): Change[] {
  const { source } = now;
  const own = (key: string, kind: ChangeKind): Change => ({ key, kind, source, label: '' });
  // A correction that led to what tells of the withdrawal has said so.
  if (!now.isShown) return then.edition === 0 ? [] : [own(`withdrawn/${String(now.edition)}`, 'page-withdrawn')];
  const marks = now.marks
    .filter(({ edition }) => edition >= then.edition)
    .map(({ id, kind, source: cited, label }): Change => ({ key: `mark/${id}`, kind, source: cited, label }));
  if (now.standing === null || now.standing === undefined) return marks;
  const isNew = now.edition > then.edition;
  const hasEnded = ENDS.includes(now.standing) && now.standing !== then.standing;
  return [
    ...marks,
    ...(isNew ? [own(`text/${String(now.edition)}`, 'new-text')] : []),
    ...(hasEnded ? [own(`standing/${now.standing}`, now.standing as ChangeKind)] : []),
  ];
}

/** One change in words: `《门诊办法》第二条改过了`. */
export const changeWords = ({ kind, source, label }: Change): string => {
  // The title of what should never have been public may not stand here either.
  if (kind === 'page-withdrawn') return '原来的内容已经撤下';
  const name = `《${source.title}》${label}`;
  return kind === 'new-text' ? `${name}有了新的文本` : `${name}${causeWords[kind]}`;
};

const isOwn = ({ key }: Change): boolean => !key.startsWith('mark/');

const tail = (changes: readonly Change[]): string => {
  if (changes.some(({ kind }) => kind === 'page-withdrawn')) return '后来撤下了';
  if (changes.some(({ key }) => key === 'standing/repealed')) return '后来废止了';
  if (changes.some(({ key }) => key === 'standing/lapsed')) return '后来失效了';
  return changes.some(isOwn) ? '后来改了' : '所依据的条款后来改了';
};

const cut = (text: string, most: number): string => {
  const signs = Array.from(text);
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
};

/** 为什么收到 of a correction, in the second person. @param on - `2026年11月22日` */
export const correctionBecause = (
  earlier: { readonly title: string; readonly on: string },
  changes: readonly Change[],
) => `因为你收到过${earlier.on}的推送《${earlier.title}》，它${tail(changes)}，`;

/** The title of a correction to begin with; the page's own, without a second 更正. */
export const correctionTitle = (page: string): string => cut(`更正：${page.replace(/^更正：/u, '')}`, 60);

/**
 * What a correction says to begin with; the officer writes on from there.
 *
 * @param isCorrected - the page was written anew since
 */
export const correctionText = (changes: readonly Change[], isCorrected: boolean): string => {
  const named = changes.map(changeWords);
  const what = cut(named.length > 2 ? `${named.slice(0, 2).join('，')}等` : named.join('，'), 140);
  const isGone = changes.some(({ kind }) => kind === 'page-withdrawn');
  const now = isGone ? '请不要再照它办' : isCorrected ? '请以现在的内容为准' : '请先看现行规定，不要再照原来的消息办';
  return `之前发给你的消息有变化：${what}。${now}。`;
};

/**
 * Words for the template of the earlier message: the first text says that it is a correction, days are today, the rest stays.
 * What would not fit is left empty, so that it is asked for.
 *
 * @param today - civil date
 */
export function correctionFields(
  fields: readonly TemplateField[],
  earlier: Readonly<Record<string, string>>,
  { page, today }: { readonly page: string; readonly today: string },
): Record<string, string> {
  const first = fields.find(({ kind }) => kind === 'thing');
  const [year, month, day] = today.split('-').map(Number);
  const dated = `${String(year)}年${String(month)}月${String(day)}日`;
  return Object.fromEntries(
    fields.map((field) => {
      const kept = earlier[field.key] ?? '';
      const text = field === first ? shortThing(correctionTitle(page)) : field.kind === 'date' ? dated : kept;
      return [field.key, checkTemplateField(field, text) === undefined ? text : ''];
    }),
  );
}
