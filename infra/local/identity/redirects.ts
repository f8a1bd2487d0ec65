/** Hosts of municipalities come and go with imports, so addresses that browsers are sent to are judged by their form. */
export function isOnThisMachine(address: string, path: string): boolean {
  const { protocol, hostname, pathname } = new URL(address);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost');
  return protocol === 'http:' && isLocal && pathname === path;
}
