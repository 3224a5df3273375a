import type { ArticleFrontMatter } from '../../model/article.ts';
import type { Claim, ClaimKind } from '../../model/claim.ts';
import type { Prose } from '../../prose/prose.ts';
import { isSameName } from '../../prose/same-name.ts';

/** Kinds of claim that a text must not tell as facts, as editors call them. */
export const SOFT: Partial<Record<ClaimKind, string>> = {
  forecast: 'a forecast',
  assessment: 'an assessment',
  opinion: 'an opinion',
};

/**
 * Whether a claim asks for words of its own: whose it is, or how likely. What the author assesses is told in the author's voice
 * anyway; a forecast is a forecast whoever makes it.
 */
export function isSoft({ kind, claimant }: Claim, { authors }: ArticleFrontMatter): boolean {
  if (SOFT[kind] === undefined) return false;
  return kind === 'forecast' || claimant === undefined || !authors.includes(claimant);
}

/** Whether a sentence says whose view it tells, or how likely it is. */
export function isSoftened(text: string, claims: readonly Claim[], prose: Prose): boolean {
  const { pack } = prose;
  if (!pack || pack.certainty.softened.test(text)) return true;
  if (claims.every(({ claimant }) => claimant === undefined)) return false;
  const words = prose.read(text).words.filter(({ lower }) => lower.length > 2);
  return claims.some(({ claimant }) =>
    prose
      .read((claimant ?? '').replaceAll('-', ' '))
      .words.some(
        ({ lower }) =>
          lower.length > 2 &&
          !pack.names.within.has(lower) &&
          words.some((word) => isSameName(word.lower, lower)),
      ),
  );
}

/** Of the words of a claim, and of those of a sentence, the share that each must have of the other's to tell the same. */
const [OF_CLAIM, OF_SENTENCE] = [0.7, 0.6];

/** The claim that a sentence tells, where it tells one without a doubt. */
export function claimToldBy(text: string, claims: readonly Claim[], prose: Prose): Claim | undefined {
  const sentence = prose.read(text).stems;
  if (sentence.size < 3) return undefined;
  const told = claims.filter((claim) => {
    const { stems } = prose.read(claim.text);
    let shared = 0;
    for (const stem of stems) if (sentence.has(stem)) shared += 1;
    return shared >= OF_SENTENCE * sentence.size && shared >= OF_CLAIM * Math.min(stems.size, sentence.size);
  });
  return told.length === 1 ? told[0] : undefined;
}
