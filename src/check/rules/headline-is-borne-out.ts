import { toldAsFacts, unborneFinding } from '../borne-out/findings.ts';
import { groundsOfBody, groundsOfClaims, groundsOfSummary } from '../borne-out/grounds.ts';
import { unborneWords } from '../borne-out/unborne.ts';
import type { ProseRule } from '../rule.ts';

export const headlineIsBorneOut: ProseRule = {
  id: 'headline-is-borne-out',
  severity: 'warning',
  *prose({ prose, article }) {
    const title = prose.passages.find(({ kind }) => kind === 'title');
    if (!article || !title || !prose.pack) return;
    const body = groundsOfBody(prose, article.data);
    if (body.isEmpty) return;
    const grounds = [groundsOfSummary(prose), body, groundsOfClaims(article.data.claims, prose)];
    for (const missing of unborneWords(title, grounds, prose))
      yield {
        ...unborneFinding(title, missing, 'the text, its summary or its claims'),
        restsOn: [['claims']],
      };
    yield* toldAsFacts('the headline', title, article, prose);
  },
};
