/** Words of a request or a question that say nothing about what is asked for. */
const FILLER =
  /我想|我要|我们|想要|希望|需要|依申请公开|申请公开|公开|申请|了解|知道|获取|取得|查询|查阅|提供|请问|麻烦|贵局|贵单位|贵机关|关于|有关|相关|以及|情况|内容|材料|资料|怎么样|怎么|怎样|如何|什么|哪些|哪里|哪儿|多少|是否|可以|能否|能不能|目前|现在|你好|您好|请|的|了|吗|呢|吧|和|与|及|或/g;
/** Words of titles that every other title has too. */
const OF_TITLES =
  /中华人民共和国|关于|公布|印发|发布|公告|公示|通告|通知|办法|条例|规定|细则|意见|管理|实施|若干|工作/g;
const YEAR = /(?:19|20)\d{2}年?度?/g;

const RUN = /\p{Script=Han}{2,}|[a-z0-9]{2,}/gu;

/** What is left of a text once its place, its year and what every text says are taken out. */
function bare(text: string, places: readonly string[], common: RegExp): string {
  let plain = text.normalize('NFKC').toLowerCase().replace(YEAR, ' ');
  for (const place of places) plain = plain.replaceAll(place, ' ');
  return plain.replace(common, ' ');
}

/** Neighbouring characters; words of Latin letters and numbers whole. */
function* pairsIn(text: string): Generator<{ readonly pair: string; readonly at: number }> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (/^[a-z0-9]/.test(run)) yield { pair: run, at: index };
    else for (let at = 0; at + 1 < run.length; at += 1) yield { pair: run.slice(at, at + 2), at: index + at };
  }
}

const pairsOf = (text: string): Set<string> => new Set([...pairsIn(text)].map(({ pair }) => pair));

const lengthOf = (text: string): number => [...text.matchAll(RUN)].reduce((sum, [run]) => sum + run.length, 0);

/** How many characters of a text stand in pairs that are asked about. */
function spokenOf(text: string, asked: ReadonlySet<string>): number {
  const covered = new Uint8Array(text.length);
  for (const { pair, at } of pairsIn(text)) if (asked.has(pair)) covered.fill(1, at, at + pair.length);
  return covered.reduce((sum, one) => sum + one, 0);
}

export interface OfferedPage {
  readonly title: string;
  /** The passage of it that answers best. */
  readonly passage: string;
  /** How much of what was asked the page speaks of, from 0 to 1, as the search says. */
  readonly relevance: number;
}

/** What a page needs to be offered: characters, and shares from 0 to 1. */
const ENOUGH = {
  /** Of the title, named in what was written. Fewer stand in it by chance. */
  named: 4,
  /** Of what was written, named by the title. */
  ofAsked: 0.4,
  /** Of a long text not much can be named by one title: then the title is nearly whole in it. */
  whole: { named: 6, ofTitle: 0.6 },
  /** Of what was asked, spoken of by a page whose title names it, and by one whose title only touches it. */
  relevance: { named: 0.7, touched: 0.85 },
  /** Of what was written, in one passage. */
  inPassage: 0.6,
} as const;

/**
 * Whether a page that was found may be offered to somebody who is writing and did not ask for it: nothing rather than
 * something that merely shares a word.
 *
 * @param places - names of the city and its areas: everything here has them
 */
export function mayBeOffered(written: string, page: OfferedPage, places: readonly string[]): boolean {
  const asked = bare(written, places, FILLER);
  const pairs = pairsOf(asked);
  const length = lengthOf(asked);
  if (length === 0) return false;
  const title = bare(page.title, places, OF_TITLES);
  const named = spokenOf(title, pairs);
  const { relevance } = ENOUGH;
  if (named >= ENOUGH.named && (named / length >= ENOUGH.ofAsked || page.relevance >= relevance.named)) return true;
  if (named >= ENOUGH.whole.named && named / lengthOf(title) >= ENOUGH.whole.ofTitle) return true;
  if (named > 0 && length >= ENOUGH.named && page.relevance >= relevance.touched) return true;
  const passage = pairsOf(bare(page.passage, places, FILLER));
  const shared = [...pairs].filter((pair) => passage.has(pair)).length;
  return length >= ENOUGH.named && shared / pairs.size >= ENOUGH.inPassage;
}
