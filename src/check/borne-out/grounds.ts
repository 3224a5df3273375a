import type { ArticleFrontMatter } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { PassageKind } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { Material } from './material.ts';

/** Passages that sum the text up, and those of claims, which are grounds of their own. */
const NOT_BODY: ReadonlySet<PassageKind> = new Set(['title', 'standfirst', 'key-point', 'claim', 'caption']);

/** What the body says, and the dates and sources that the article gives for it. Worked out once for a text. */
export function groundsOfBody(prose: Prose, article: ArticleFrontMatter): Material {
  return prose.once(groundsOfBody, () => bodyOf(prose, article));
}

function bodyOf(prose: Prose, { published, updated, dateline, sources }: ArticleFrontMatter): Material {
  const material = new Material(prose, 'text');
  for (const passage of prose.passages) if (!NOT_BODY.has(passage.kind)) material.add(passage);
  for (const date of [published, updated]) if (date) material.addDate(date);
  if (dateline) material.add(dateline);
  for (const source of sources) {
    if ('ref' in source) material.add(named(source.ref));
    else {
      for (const text of [source.title, source.publisher, source.author])
        if (typeof text === 'string') material.add(text);
      if (source.issued) material.addDate(source.issued);
    }
  }
  return material;
}

/** What claims say: their words, scope, claimant, day and evidence. Worked out once for one list of them. */
export function groundsOfClaims(claims: readonly Claim[], prose: Prose): Material {
  return prose.once(claims, () => materialOf(claims, prose));
}

function materialOf(claims: readonly Claim[], prose: Prose): Material {
  const material = new Material(prose, 'claims');
  for (const { text, scope, claimant, on, changesMind, forecast, evidence } of claims) {
    for (const words of [text, scope, changesMind, forecast?.resolves]) if (words) material.add(words);
    if (claimant) material.add(named(claimant));
    for (const date of [on, forecast?.due, forecast?.resolvedOn]) if (date) material.addDate(date);
    for (const { source, quote, locator } of evidence)
      for (const words of [named(source), quote, locator]) if (words) material.add(words);
  }
  return material;
}

/** The headline's other grounds: what sums the article up. */
export function groundsOfSummary(prose: Prose): Material {
  const material = new Material(prose, 'text');
  for (const passage of prose.passages)
    if (passage.kind === 'standfirst' || passage.kind === 'key-point') material.add(passage);
  return material;
}

/** The words of an id. */
function named(id: string): string {
  return id.replaceAll('-', ' ');
}
