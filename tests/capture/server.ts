import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { FetchOptions } from '../../src/press/fetch.ts';
import { specialAddress } from '../../src/press/special-address.ts';

/** Stands for a server on the public internet: its name leads to this machine, and is the only one that may. */
export const PUBLIC_HOST = 'news.example';

/** Serves until the test ends; returns the port. */
export async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** The guard as it is, but for the one host that stands for a public one; names are looked up in a table. */
export function publicInternet(table: Record<string, string[]> = {}): FetchOptions {
  return {
    refuse: (address, host) => (host === PUBLIC_HOST ? undefined : specialAddress(address)),
    lookup: async (host) => {
      const addresses = host === PUBLIC_HOST ? ['127.0.0.1'] : table[host];
      if (addresses) return addresses;
      throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' });
    },
  };
}
