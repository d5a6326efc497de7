/** Words of a request that say nothing about what is asked for. */
const FILLER =
  /(我想|我要|我们|想要|希望|需要|依申请公开|申请公开|了解|知道|获取|取得|查询|查阅|提供|请问|麻烦|贵局|贵单位|贵机关|关于|有关|相关|以及|情况|内容|材料|资料|怎么样|怎么|怎样|如何|什么|哪些|哪里|多少|是否|可以|能否|目前|现在|请|的|了|吗|呢|吧|和|与|及|或)/g;

const HAN = /\p{Script=Han}+/gu;
const WORD = /[a-z0-9]{2,}/g;

/** FNV-1a, kept below the keys of Chinese pairs. */
const wordKey = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % 0x34000000;
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * The terms of a text as numbers: each pair of neighbouring Chinese characters (an exact 32-bit key), and each word of
 * Latin letters or digits. Pairs need no dictionary and find a word inside any other.
 */
export const termsOf = (text: string): Set<number> => {
  const terms = new Set<number>();
  const source = plain(text);
  for (const [run] of source.matchAll(HAN)) {
    for (let at = 0; at + 1 < run.length; at += 1) {
      terms.add(((run.charCodeAt(at) << 16) | run.charCodeAt(at + 1)) >>> 0);
    }
  }
  for (const [word] of source.matchAll(WORD)) terms.add(wordKey(word));
  return terms;
};

/** The terms of what a resident types, without the words that every request has. */
export const termsAsked = (query: string): Set<number> => termsOf(plain(query).replace(FILLER, ' '));
