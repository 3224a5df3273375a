import { BlockList, isIP } from 'node:net';

/** IPv4 networks of the IANA special-purpose registry, and multicast: none of them is a place on the public internet. */
const SPECIAL_4: readonly [string, number, string][] = [
  ['0.0.0.0', 8, 'this machine'],
  ['10.0.0.0', 8, 'a private network'],
  ['100.64.0.0', 10, 'the network of a carrier'],
  ['127.0.0.0', 8, 'this machine'],
  ['169.254.0.0', 16, 'the local link'],
  ['172.16.0.0', 12, 'a private network'],
  ['192.0.0.0', 24, 'a special purpose'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, 'a special purpose'],
  ['192.168.0.0', 16, 'a private network'],
  ['198.18.0.0', 15, 'measurement'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'a special purpose'],
];

/** Within 2000::/3, which is all of IPv6 that is public, what is not. The first and third carry IPv4 addresses in them. */
const SPECIAL_6: readonly [string, number, string][] = [
  ['2001::', 23, 'a special purpose'],
  ['2001:db8::', 32, 'documentation'],
  ['2002::', 16, 'a special purpose'],
  ['3fff::', 20, 'documentation'],
];

/**
 * Says what an IP address belongs to when that is not the public internet, and `undefined` when it is: machines behind
 * a firewall, and the services by which clouds tell a machine its secrets, must not be reachable by a link in a page.
 * What is no IP address is refused too.
 */
export function specialAddress(address: string): string | undefined {
  const bare = address.replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 4) return SPECIAL_4.find(([net, bits]) => isWithin(bare, net, bits, 'ipv4'))?.[2];
  if (family !== 6) return 'nothing that can be told';
  if (!isWithin(bare, '2000::', 3, 'ipv6')) return 'this machine, a private network or a special purpose';
  return SPECIAL_6.find(([net, bits]) => isWithin(bare, net, bits, 'ipv6'))?.[2];
}

function isWithin(address: string, net: string, bits: number, family: 'ipv4' | 'ipv6'): boolean {
  const list = new BlockList();
  list.addSubnet(net, bits, family);
  return list.check(address, family);
}
