import { findingAt, type Finding, type Severity } from './finding';

/** From its scheme to the first mark that no address has. */
const ADDRESS =
  /(?:https?[:：]{1,2}[/／]{1,3}|https?\/\/)[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’<>"'`{}|\\^]+/gi;
const TRAILING = /[.,;:!?)\]]+$/;
const SHORTENED = /^(?:t\.cn|dwz\.cn|url\.cn|suo\.im|bit\.ly|goo\.gl|tinyurl\.com|w\.url\.cn|3\.cn)$/i;

/** Names and numbers that lead nowhere outside of the own network. @source RFC 1918, 3927, 4193, 6761 */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|lan|internal|intranet|home|corp|test|invalid)$/i;
const PRIVATE_NUMBER =
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;

/** Whether a host's name or number can be reached from outside at all. The numbers that a name stands for are not known here. */
export const isPrivateHost = (host: string): boolean =>
  PRIVATE_NAME.test(host) || PRIVATE_NUMBER.test(host) || host.startsWith('[') || (!host.includes('.') && host !== '');

interface Told {
  readonly code: string;
  readonly severity: Severity;
  readonly reason: string;
  readonly suggestion?: string;
}

const badForm = (reason: string): Told => ({ code: 'link.form', severity: 'must', reason });

const parsed = (address: string): URL | undefined => {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
};

/** What is wrong with the address of a link. */
export function linkFault(address: string): Told | undefined {
  if (!/^https?:\/\/[^/]/i.test(address)) return badForm('网址写错了，打不开。应当以 https:// 开头。');
  const url = parsed(address);
  if (!url?.hostname) return badForm('网址写错了，打不开。');
  if (url.username !== '' || url.password !== '') return badForm('网址里带了用户名或者密码，不能公开。');
  if (isPrivateHost(url.hostname))
    return { code: 'link.private', severity: 'must', reason: '这是内部网络的地址，群众打不开。' };
  if (SHORTENED.test(url.hostname))
    return { code: 'link.shortened', severity: 'should', reason: '短网址看不出通向哪里，也容易失效。请换成原网址。' };
  if (url.protocol === 'http:') {
    const suggestion = `https:${address.slice(address.indexOf(':') + 1)}`;
    const reason = '网址以 http:// 开头，内容在路上可能被改。请看看能不能换成 https://。';
    return { code: 'link.plain-http', severity: 'should', reason, suggestion };
  }
  return undefined;
}

/** An address in a running text, where it stands. */
export interface WrittenLink {
  readonly address: string;
  readonly from: number;
  readonly to: number;
}

export function writtenLinks(text: string): WrittenLink[] {
  if (!/https?[:：/]/i.test(text)) return [];
  return Array.from(text.matchAll(ADDRESS), ({ 0: found, index }) => {
    const address = found.replace(TRAILING, '');
    return { address, from: index, to: index + address.length };
  });
}

/**
 * Addresses that lead nowhere by their form alone. Whether the others can be reached is asked on the server.
 *
 * @example findLinks('见http://192.168.1.8/a')[0]?.code // 'link.private'
 */
export function findLinks(text: string): Finding[] {
  return writtenLinks(text).flatMap(({ address, from, to }): Finding[] => {
    const fault = linkFault(address);
    return fault ? [findingAt(text, from, to, { check: 'link', ...fault })] : [];
  });
}
