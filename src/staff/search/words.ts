import type { SearchIndexState, SearchList } from '../../../contract/search-desk';
import { KIND_NAMES } from '../../../domain/content-kind';

/** The parts of the page, in order; each has its own address. */
export const PARTS = {
  unanswered: '没搜到的',
  phrases: '百姓话',
  'best-bets': '推荐结果',
  'stop-words': '停用词',
  'look-alikes': '形近字',
  trial: '试一试',
  index: '索引',
} as const;

export type Part = keyof typeof PARTS;

export const isPart = (value: string | undefined): value is Part => value !== undefined && value in PARTS;

interface TableWords {
  /** What the table is for. */
  readonly purpose: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly meant?: string;
  readonly meantHint?: string;
}

export const TABLES: Readonly<Record<SearchList, TableWords>> = {
  phrases: {
    purpose: '群众怎么说，文件里怎么写。有人搜左边的词，右边的词也一起找。',
    words: '群众会怎么说',
    wordsHint: '一行一个，如：房本、房产证',
    meant: '文件里怎么写',
    meantHint: '一行一个，如：不动产权证书',
  },
  'best-bets': {
    purpose: '搜这些词的时候，把选定的一页放在最前面。没有热门搜索时，也拿这些词给大家作提示。',
    words: '搜什么词',
    wordsHint: '一行一个',
    meant: '把哪一页放在最前面',
  },
  'stop-words': {
    purpose: '提问里常带、但帮不上找东西的词，搜的时候不算数，如“请问”“怎么办”。',
    words: '停用词',
    wordsHint: '一次一个',
  },
  'look-alikes': {
    purpose: '样子像、容易写错的字。写错其中一个，也能找到另一个。',
    words: '一组形近字',
    wordsHint: '连着写，如：己已巳',
  },
};

export const INDEX_STATES: Readonly<Record<SearchIndexState['state'], string>> = {
  asleep: '还没有人搜过，索引没有打开',
  'catching-up': '正在补上新发布的内容',
  ready: '正常',
  rebuilding: '正在重建',
};

/** 分析 → 检索 → 排序, as the engine names its stages. */
export const STAGES: Readonly<Record<string, string>> = {
  analyse: '分析：看懂这句话',
  retrieve: '检索：找出可能的',
  rerank: '排序：排好先后',
  show: '取段落：选出要显示的话',
};

/** The two tables of the index, as the engine names them. */
export const TABLES_READ: Readonly<Record<string, string>> = { titles: '标题', bodies: '正文' };

/** What a score is made of, as the engine names it. */
export const SCORE_PARTS: Readonly<Record<string, string>> = {
  cover: '标题含词',
  pairs: '标题含字',
  official: '规范用语',
  precision: '贴题',
  exact: '整句相同',
  body: '正文',
  place: '位置',
  recency: '新旧',
  type: '种类',
  state: '有效性',
  near: '与标题相近',
};

export const CHANGES = {
  letters: '把拼音换成了汉字',
  correction: '改了可能写错的字',
  script: '把繁体换成了简体',
} as const;

/** Names of kinds of pages; the answer names some that a newer server may know. */
export const KINDS: Readonly<Record<string, string>> = KIND_NAMES;

/** Words as somebody wrote them, one a line or with a mark between. */
export const wordsIn = (text: string): string[] =>
  text
    .split(/[\n、，,；;]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
