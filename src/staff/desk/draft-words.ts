import type { DraftWords } from '../../../domain/foi/draft';
import { replyRules, type ReplyKind } from '../../../domain/foi/case';
import { REPLY_GROUPS } from './words';

const LABELS: Readonly<Partial<Record<keyof DraftWords, string>>> = {
  reply: '怎么答复',
  facts: '办理经过',
  reasons: '理由',
  grounds: '具体依据的条款',
  access: '怎么获取、怎么办',
  otherOrgan: '该向哪个机关',
  points: '要补正的事项',
  addressee: '发给谁',
  on: '哪一天',
  dueOn: '最后一天',
  receivedOn: '收到的日子',
  days: '工作日数',
  count: '数量',
  note: '内部说明',
  attachments: '随信附件',
};

/** What a kind of reply is called. */
export const replyName = (reply: string): string =>
  REPLY_GROUPS.flatMap(({ kinds }) => kinds).find(([kind]) => kind === reply)?.[1] ?? '';

export const replyArticle = (reply: string): string | null =>
  reply in replyRules ? replyRules[reply as ReplyKind].article : null;

export interface NamedWords {
  readonly name: keyof DraftWords;
  readonly label: string;
  readonly text: string;
}

/** The fields of a draft in which something stands, as people read them. @param fileName - of an attachment, by its id */
export function namedWords(words: DraftWords, fileName: (id: string) => string): readonly NamedWords[] {
  return (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((name) => {
    const value = words[name];
    const text =
      typeof value === 'string' ? (name === 'reply' ? replyName(value) : value.trim()) : value.map(fileName).join('、');
    return text === '' ? [] : [{ name, label: LABELS[name] ?? '', text }];
  });
}

export interface Difference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Where two drafts of one act differ, for people to compare. A choice without words of its own is named as such. */
export function differences(
  mine: DraftWords,
  theirs: DraftWords,
  fileName: (id: string) => string,
): readonly Difference[] {
  const [left, right] = [namedWords(mine, fileName), namedWords(theirs, fileName)];
  const textOf = (words: readonly NamedWords[], name: string): string =>
    words.find((each) => each.name === name)?.text ?? '';
  const names = (Object.keys(mine) as (keyof DraftWords)[]).filter(
    (name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]),
  );
  const worded = names.filter((name) => name in LABELS);
  const found = worded.map((name) => ({
    label: LABELS[name] ?? '',
    mine: textOf(left, name),
    theirs: textOf(right, name),
  }));
  return worded.length === names.length
    ? found
    : [...found, { label: '选项', mine: '和对方选的不一样', theirs: '和我选的不一样' }];
}
