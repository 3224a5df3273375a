import type { KeyPoint } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { Finding, Path } from '../../model/finding.ts';
import type { Article } from '../../parse/article.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { isSoft, isSoftened } from '../borne-out/certainty.ts';
import { kindsOf, toldAsFact, toldAsFacts, unborneFinding } from '../borne-out/findings.ts';
import { groundsOfBody, groundsOfClaims } from '../borne-out/grounds.ts';
import type { Material } from '../borne-out/material.ts';
import { unborneWords } from '../borne-out/unborne.ts';
import type { ProseRule } from '../rule.ts';

export const keyPointIsBorneOut: ProseRule = {
  id: 'key-point-is-borne-out',
  severity: 'warning',
  *prose({ prose, article }) {
    if (!article || !prose.pack) return;
    const body = groundsOfBody(prose, article.data);
    const { keyPoints, claims } = article.data;
    for (const passage of prose.passages) {
      if (passage.kind === 'standfirst') yield* standfirst(passage, { prose, article, body });
      if (passage.kind !== 'key-point' || !('path' in passage.source)) continue;
      const index = passage.source.path[1] as number;
      const point = keyPoints[index] as KeyPoint;
      const own = point.claims.flatMap((id) => claims.find((claim) => claim.id === id) ?? []);
      if (own.length === 0 && body.isEmpty) continue;
      const restsOn: Path[] = [...kindsOf(own, article.data), ['keyPoints', index, 'claims']];
      for (const finding of keyPoint(passage, own, { prose, article, body })) yield { ...finding, restsOn };
    }
  },
};

interface Run {
  prose: Prose;
  article: Article;
  body: Material;
}

function* keyPoint(
  passage: Passage,
  claims: readonly Claim[],
  { prose, article, body }: Run,
): Iterable<Finding> {
  const grounds = [body, groundsOfClaims(claims, prose)];
  const where =
    claims.length === 0
      ? 'the text'
      : `${claims.length === 1 ? 'the claim' : 'the claims'} that it rests on, or in the text`;
  for (const missing of unborneWords(passage, grounds, prose)) yield unborneFinding(passage, missing, where);
  const [first] = claims;
  if (!first || !claims.every((claim) => isSoft(claim, article.data))) return;
  if (isSoftened(passage.text, claims, prose)) return;
  yield toldAsFact('the key point', passage, { start: 0, end: passage.text.length }, first);
}

function* standfirst(passage: Passage, { prose, article, body }: Run): Iterable<Finding> {
  const { claims } = article.data;
  if (body.isEmpty) return;
  const grounds = [body, groundsOfClaims(claims, prose)];
  for (const missing of unborneWords(passage, grounds, prose))
    yield { ...unborneFinding(passage, missing, 'the text, or in its claims'), restsOn: [['claims']] };
  yield* toldAsFacts('the standfirst', passage, article, prose);
}
