import type { ArticleFrontMatter } from '../model/article.ts';
import type { Path, RuleFinding } from '../model/finding.ts';
import type { Article, Page, ParseOptions, Read } from '../parse/article.ts';
import { noteNames } from '../prose/name-notes.ts';
import { type Passage, type PassageKind, passageOf } from '../prose/passage.ts';
import { Prose } from '../prose/prose.ts';
import { isProseRule, type ProseRule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';

/**
 * What the rules that read prose find in a text, whatever a site thinks of their severity. They see one text and nothing else,
 * so that they run beside its parse, in whatever thread that is, and their findings are kept with it; so are names, for rules that
 * compare them with the registries.
 */
export function readProse(
  text: Article | Page,
  body: readonly Passage[],
  { wording }: Pick<ParseOptions, 'wording'> = {},
  rules: readonly ProseRule[] = allRules.filter(isProseRule),
): Read {
  const article = 'id' in text ? text : undefined;
  const passages = [...(article ? frontPassages(article.data) : [titleOf(text.data.title)]), ...body];
  const prose = new Prose(text.data.lang, passages);
  const reading = { prose, ...(article && { article }), ...(wording && { wording }) };
  const findings = rules.flatMap((rule) =>
    [...rule.prose(reading)].map((finding): RuleFinding => ({ ...finding, rule: rule.id })),
  );
  return { findings, names: article ? noteNames(prose) : [] };
}

/** The sentences of the front matter, in the order in which readers meet them. */
function frontPassages({ title, standfirst, image, keyPoints, claims }: ArticleFrontMatter): Passage[] {
  return [
    titleOf(title),
    passage('standfirst', standfirst, ['standfirst']),
    ...(image?.caption ? [passage('caption', image.caption, ['image', 'caption'])] : []),
    ...keyPoints.map(({ text }, index) => passage('key-point', text, ['keyPoints', index, 'text'])),
    ...claims.map(({ text }, index) => passage('claim', text, ['claims', index, 'text'])),
  ];
}

function titleOf(title: string): Passage {
  return passage('title', title, ['title']);
}

function passage(kind: PassageKind, text: string, path: Path): Passage {
  return passageOf({ kind, text, source: { path } });
}
