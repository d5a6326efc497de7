import { findingAt, type Finding } from './finding';

/** Two to four characters that stand there twice. */
const TWICE = /([\u4e00-\u9fa5]{2,4})\1/g;
/** People do say it twice (研究研究), and some things are called so. */
const SAID_TWICE =
  /^(?:研究|讨论|商量|考虑|学习|了解|琢磨|打听|休息|活动|准备|介绍|一个|一件|一步|一条|一户|一次|一点|一遍|许多|很多|非常|十分|好好|慢慢|轻轻|常常|点点|天天|年年|人人|户户|家家|村村|个个|层层|处处|事事|时时|代代|哈哈|谢谢|爸爸|妈妈)$/;
/** 的村的村民: two words that begin alike. */
const OF = /^的/;
const SAME_CHARACTER = /^(.)\1+$/;
const NUMERALS = /^[一二三四五六七八九十百千万亿〇零两]+$/;

/**
 * A word that was typed twice: 应当应当, 进行进行. Single characters (的的) stand in the lists that staff keep, because
 * what may follow each other has to be listed.
 *
 * @example findDoubled('各部门应当应当公开')[0]?.suggestion // '应当'
 */
export function findDoubled(text: string): Finding[] {
  return Array.from(text.matchAll(TWICE)).flatMap(({ 0: found, 1: word = '', index }): Finding[] => {
    if (OF.test(word) || SAID_TWICE.test(word) || SAME_CHARACTER.test(word) || NUMERALS.test(word)) return [];
    return [
      findingAt(text, index, index + found.length, {
        check: 'doubled',
        code: 'doubled.word',
        severity: 'should',
        reason: `“${word}”是不是多打了一遍？`,
        suggestion: word,
      }),
    ];
  });
}
