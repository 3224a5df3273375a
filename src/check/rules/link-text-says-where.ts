import { placeIn } from '../../prose/passage.ts';
import type { ProseRule } from '../rule.ts';

export const linkTextSaysWhere: ProseRule = {
  id: 'link-text-says-where',
  severity: 'warning',
  *prose({ prose: { pack, passages } }) {
    if (!pack) return;
    for (const passage of passages) {
      for (const link of passage.links) {
        const text = passage.text.slice(link.start, link.end);
        if (!pack.links.vague.has(bare(text))) continue;
        yield {
          place: placeIn(passage, link),
          message: `the link “${text.trim()}” does not say where it leads`,
          help: `put the link on words that name what stands at ${link.href}`,
        };
      }
    }
  },
};

/** Without the marks and arrows around it: “Read more »” is “read more”. */
function bare(text: string): string {
  return text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
