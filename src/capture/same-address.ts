/** Whether two addresses lead to one page as far as can be told from them: `http:`, `www.` and a last slash matter not. */
export function sameAddress(a: string, b: string): boolean {
  return bareAddress(a) === bareAddress(b);
}

/** What of an address tells pages apart. */
export function bareAddress(address: string): string {
  return (URL.parse(address)?.href ?? address)
    .replace(/#.*$/s, '')
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}
