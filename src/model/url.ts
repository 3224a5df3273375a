// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSEEN = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/;

/**
 * Says why an address must not be linked to, or `undefined` when it may.
 *
 * Refused are: anything but `http:` and `https:`; names and passwords in the address; white space, control and
 * direction characters, which hide where a link leads; and an empty host. This is the one check for every address,
 * because zod's own let `javascript:`, credentials and line breaks through.
 */
export function urlProblem(value: string): string | undefined {
  if (UNSEEN.test(value)) return 'holds white space or an invisible character; percent-encode or delete it';
  const parsed = URL.parse(value);
  if (!parsed) return 'is no complete address; it must begin with https:// or http://';
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    return `begins with \`${parsed.protocol}\`; only https: and http: addresses are linked to`;
  if (!/^https?:\/\//i.test(value)) return 'is no complete address; it must begin with https:// or http://';
  if (parsed.username || parsed.password) return 'carries a user name or password; remove it';
  return undefined;
}
