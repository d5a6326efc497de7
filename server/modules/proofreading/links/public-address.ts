import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's outside: own, private, of the provider, of documentation, of many at once. @source IANA special-purpose registries */
const NETWORKS: readonly (readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['::ffff:0:0', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 9, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

/** One for each family: a list of both takes every IPv4 number for one of the mapped ones. */
const blocked = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix, family] of NETWORKS) blocked[family].addSubnet(network, prefix, family);

/** Whether a number is one that anybody can reach. */
export const isPublicNumber = (number: string): boolean => {
  const version = isIP(number);
  const family = version === 6 ? 'ipv6' : 'ipv4';
  return version !== 0 && !blocked[family].check(number, family);
};

/** Numbers of a name. Given by tests, whose servers are on this machine. */
export type Resolve = (name: string) => Promise<readonly string[]>;

export const resolveName: Resolve = async (name) => (await lookup(name, { all: true })).map(({ address }) => address);

/**
 * The number to connect to: a name that has one private number among others is not trusted at all.
 *
 * @returns undefined where the name leads inside, or nowhere
 */
export async function publicNumberOf(host: string, resolve: Resolve): Promise<string | undefined> {
  const bare = host.replace(/^\[|\]$/g, '');
  const numbers = isIP(bare) === 0 ? await resolve(bare) : [bare];
  return numbers.every(isPublicNumber) ? numbers[0] : undefined;
}
