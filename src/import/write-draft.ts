import { CORE_SCHEMA, dump } from 'js-yaml';
import type { Draft, DraftClaim, DraftPoint, DraftSource } from './draft.ts';
import { writeMarkdown } from './write-markdown.ts';

/** What stands where somebody has yet to say something; `check` names each at its line. */
export const TODO = 'TODO';

/** More kept lines than this go below the text: front matter has a limit of its own. */
const MOST_KEPT = 8_000;

/**
 * The file of a draft. What import cannot know is `TODO`, and the words of the text that have no field of their own, such
 * as the line that held a date, stand as comments beside what was made of them.
 */
export function writeDraft(draft: Draft, outside: readonly string[]): string {
  const fitsAbove = draft.kept.join('\n').length <= MOST_KEPT;
  const kept =
    fitsAbove && draft.kept.length > 0 ? ['# kept from the file:', ...draft.kept.map(comment)] : [];
  const below = [
    ...(fitsAbove ? [] : [hidden('Kept from the file:', draft.kept, '\n')]),
    ...(outside.length > 0 ? [hidden('Outside of the article on its page:', outside, '\n\n')] : []),
  ];
  const front = [
    ...headLines(draft),
    ...pointLines(draft),
    ...claimLines(draft),
    ...sourceLines(draft),
    ...kept,
  ];
  const body = writeMarkdown(draft.body);
  return ['---', ...front, '---', '', ...(body === '' ? [] : [body]), ...below]
    .join('\n')
    .replace(/\n*$/, '\n');
}

function headLines({ parts, lang, authors, published, updated, topics }: Draft): string[] {
  const { title, standfirst, byline } = parts;
  return [
    field('title', title ?? TODO),
    field('standfirst', standfirst ?? TODO),
    'draft: true',
    ...(published ? [field('published', published) + beside(parts.published?.line)] : []),
    ...(updated ? [field('updated', updated)] : []),
    field('lang', lang),
    ...(topics.length > 0 ? ['topics:', ...topics.map((topic) => `  - ${value(topic)}`)] : []),
    `authors:${beside(byline?.line)}`,
    ...(authors.length > 0 ? authors : [TODO]).map((author) => `  - ${value(author)}`),
  ];
}

function pointLines({ points, parts: { box } }: Draft): string[] {
  if (points.length === 0) return [field('keyPoints', TODO)];
  return [`keyPoints:${beside(box?.title)}`, ...points.flatMap(pointOf)];
}

function pointOf({ text, claims, links }: DraftPoint): string[] {
  return [
    `  - ${field('text', text)}`,
    ...links.map(({ url }) => `    ${comment(url)}`),
    `    claims: ${claims.length > 0 ? `[${claims.join(', ')}]` : TODO}`,
  ];
}

function claimLines({ claims }: Draft): string[] {
  return claims.length === 0 ? [] : ['claims:', ...claims.flatMap(claimOf)];
}

function claimOf({ id, text, kind, claimant, evidence }: DraftClaim): string[] {
  return [
    `  - id: ${id}`,
    `    ${field('text', text)}`,
    `    kind: ${kind}`,
    ...(kind === 'fact' ? [] : [`    ${field('claimant', claimant ?? TODO)}`]),
    `    confidence: ${TODO}`,
    '    status: unverified',
    ...(evidence
      ? [
          '    evidence:',
          `      - source: ${evidence.source}`,
          ...(evidence.quote ? [`        ${field('quote', evidence.quote)}`] : []),
        ]
      : [`    evidence: ${TODO}`]),
    ...(kind === 'forecast' ? ['    forecast:', `      due: ${TODO}`, `      resolves: ${TODO}`] : []),
  ];
}

function sourceLines({ sources }: Draft): string[] {
  return sources.length === 0 ? [] : ['sources:', ...sources.flatMap(sourceOf)];
}

function sourceOf({ id, isKnown, type, role, publisher, url }: DraftSource): string[] {
  if (isKnown) return [`  - ref: ${id}`];
  return [
    `  - id: ${id}`,
    `    type: ${type ?? TODO}`,
    `    role: ${role ?? TODO}`,
    `    title: ${TODO}`,
    ...(publisher ? [`    ${field('publisher', publisher)}`] : []),
    ...(url ? [`    ${field('url', url)}`] : []),
  ];
}

/** A field on one line, in quotes where YAML needs them. */
function field(key: string, text: string): string {
  return `${key}: ${value(text)}`;
}

function value(text: string): string {
  return dump(oneLine(text), { schema: CORE_SCHEMA, lineWidth: -1, quoteStyle: 'double' }).trimEnd();
}

function beside(line: string | undefined): string {
  return line === undefined ? '' : `  ${comment(line)}`;
}

function comment(line: string): string {
  return `# ${oneLine(line.trimEnd())}`.trimEnd();
}

/** YAML breaks lines at other signs than people do. */
function oneLine(text: string): string {
  return text.replace(/[\n\r\u0085\u2028\u2029]+/g, ' ');
}

/** A comment below the text, which no reader sees. A comment ends at two hyphens and a bracket. */
function hidden(title: string, lines: readonly string[], between: string): string {
  const text = lines
    .join(between)
    .replace(/-(?=-)/g, '- ')
    .replace(/-(?=>)/g, '- ');
  return `<!--\n${title}\n\n${text}\n-->\n`;
}
