import { stems } from './content-words.ts';

/** Fewer words in common are chance. */
const FEWEST = 3;
/** Of the words of the shorter of the two. */
const SHARE = 0.4;
const MOST = 2;

/** The claims that say what a key point says, as far as shared words tell, best first. */
export function claimsFor(point: string, claims: readonly { id: string; text: string }[]): string[] {
  const own = stems(point);
  const scored = claims.map(({ id, text }) => {
    const other = stems(text);
    const shared = [...own].filter((stem) => other.has(stem)).length;
    return { id, shared, share: shared / Math.max(1, Math.min(own.size, other.size)) };
  });
  return scored
    .filter(({ shared, share }) => shared >= FEWEST && share >= SHARE)
    .sort((a, b) => b.share - a.share || b.shared - a.shared)
    .slice(0, MOST)
    .map(({ id }) => id);
}
