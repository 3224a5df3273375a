import { type Content, formProblems } from '../graph/content.ts';
import type { Graph } from '../graph/graph.ts';
import {
  type Accepted,
  compareDiagnostics,
  type Diagnostic,
  type Fix,
  type Range,
  type Replacement,
} from '../model/diagnostic.ts';
import type { Place } from '../model/finding.ts';
import type { Parsed } from '../parse/article.ts';
import { covers, type FieldLocator, fieldLocator } from '../parse/fields.ts';
import { fixWithin } from '../parse/fix.ts';
import { normalise } from '../parse/front-matter.ts';
import { acceptancesOf } from './accepted.ts';
import {
  type FileFinding,
  isProseRule,
  type ProseRule,
  type Rule,
  type RuleContext,
  type Verdict,
} from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { severityOf } from './severity.ts';
import { type Target, targetsOf } from './targets.ts';

export interface CheckOptions {
  /** Reads a file of the content folder by its path; asked only for files that something was found in. */
  readSource: (file: string) => string;
  /** The clock, in milliseconds since 1970 UTC. */
  now: number;
  rules?: readonly Rule[];
}

/** What check says of content, both lists in order. */
export interface Checked {
  /** Everything that is wrong. */
  diagnostics: Diagnostic[];
  /** Warnings that their articles accept. */
  accepted: Accepted[];
}

/**
 * Everything that is wrong with content: its form, and what the rules find in it. `site.yml` sets how severe a breach of a
 * rule is, and an article can accept warnings. What follows from a field that could not be read is not said: the field's own
 * problem is.
 */
export function check(graph: Graph, { readSource, now, rules = allRules }: CheckOptions): Checked {
  const { content } = graph;
  const found = findings(graph, now, rules);
  const diagnostics = formProblems(content);
  const accepted: Accepted[] = [];
  if (found.length > 0) {
    const unsound = unsoundFields(content);
    const locate = placeFinder(readSource);
    const fix = fixer(readSource);
    const reasonFor = acceptancesOf(content);
    for (const one of found) {
      if (!isSound(one, unsound)) continue;
      const reason = reasonFor(one);
      const said = diagnostic(one, locate, fix);
      if (reason === undefined) diagnostics.push(said);
      else accepted.push({ ...said, reason });
    }
  }
  return { diagnostics: diagnostics.sort(compareDiagnostics), accepted: accepted.sort(compareDiagnostics) };
}

function findings(graph: Graph, now: number, rules: readonly Rule[]): Verdict[] {
  const context = contextOf(graph, now, rules);
  const inForce = rules.flatMap((rule) => {
    const severity = severityOf(rule, graph.content.site);
    return severity === 'off' ? [] : [{ rule, said: { ruleId: rule.id, severity } }];
  });
  const found: Verdict[] = [];
  for (const { rule, said } of inForce)
    for (const finding of findingsOf(rule, context)) found.push({ ...finding, ...said });
  const last = inForce.flatMap(({ rule, said }) =>
    'last' in rule ? [...rule.last(found, context)].map((finding) => ({ ...finding, ...said })) : [],
  );
  return [...found, ...last];
}

function* findingsOf(rule: Rule, context: RuleContext): Iterable<FileFinding> {
  if ('article' in rule) {
    for (const node of context.graph.articles.values())
      for (const finding of rule.article(node, context)) yield { ...finding, file: node.article.file };
  }
  if (isProseRule(rule)) yield* proseFindings(rule, context.graph);
  if ('site' in rule) yield* rule.site(context);
}

/** What was found in the words of texts when they were parsed. */
function* proseFindings({ id }: ProseRule, { content }: Graph): Iterable<FileFinding> {
  for (const texts of [content.articles, content.pages])
    for (const { file, findings } of texts)
      for (const { rule, ...finding } of findings) if (rule === id) yield { ...finding, file };
}

function contextOf(graph: Graph, now: number, rules: readonly Rule[]): RuleContext {
  let targets: Target[] | undefined;
  const inForce = (rule: Rule) => ({
    severity: severityOf(rule, graph.content.site),
    binding: rule.binding ?? false,
  });
  return {
    graph,
    now,
    ruleIds: new Set(rules.filter(({ binding }) => !binding).map(({ id }) => id)),
    rulesInForce: new Map(rules.map((rule) => [rule.id, inForce(rule)])),
    targets: () => {
      targets ??= targetsOf(graph);
      return targets;
    },
  };
}

/** Files with fields that hold stand-ins, by their path. */
function unsoundFields(content: Content): Map<string, Parsed<unknown>['unsound']> {
  const { site, articles, pages, sources, people, organisations, topics, claims, captures } = content;
  const fields = new Map<string, Parsed<unknown>['unsound']>();
  const note = ({ file, unsound }: Parsed<unknown>) => unsound.length > 0 && fields.set(file, unsound);
  note(site);
  for (const files of [articles, pages]) for (const parsed of files) note(parsed);
  for (const entries of [sources, people, organisations, topics, claims, captures])
    for (const parsed of entries.values()) note(parsed);
  return fields;
}

/** A place in the text stands or falls with the file as a whole. */
function isSound({ file, place, restsOn = [] }: Verdict, fields: ReturnType<typeof unsoundFields>): boolean {
  const unsound = fields.get(file);
  if (!unsound) return true;
  const own = 'path' in place ? place.path : [];
  return ![own, ...restsOn].some((path) => covers(unsound, path));
}

type PlaceFinder = (file: string, place: Place) => Range;

function diagnostic(found: Verdict, locate: PlaceFinder, fix: Fixer): Diagnostic {
  const { ruleId, severity, file, place, message, help, related } = found;
  const range = locate(file, place);
  const mended = found.fix && fix(file, range, found.fix);
  return {
    ruleId,
    severity,
    file,
    ...range,
    message,
    ...(help === undefined ? {} : { help }),
    ...(related ? { related: related.map((other) => relatedPlace(other, locate)) } : {}),
    ...(mended && { fix: mended }),
  };
}

type Fixer = (file: string, range: Range, replacement: Replacement) => Fix | undefined;

function fixer(readSource: CheckOptions['readSource']): Fixer {
  const texts = new Map<string, string[]>();
  return (file, range, replacement) => {
    const lines = texts.get(file) ?? normalise(readSource(file)).split('\n');
    texts.set(file, lines);
    return fixWithin(file, lines, range, replacement);
  };
}

function relatedPlace(
  { file, place, message }: NonNullable<Verdict['related']>[number],
  locate: PlaceFinder,
): NonNullable<Diagnostic['related']>[number] {
  const { line, column } = locate(file, place);
  return { file, line, column, message };
}

/** Finds fields in their files; each file is read and taken apart once, when the first of its fields is asked for. */
function placeFinder(readSource: CheckOptions['readSource']): PlaceFinder {
  const locators = new Map<string, FieldLocator>();
  return (file, place) => {
    if (!('path' in place)) return place;
    const locate = locators.get(file) ?? fieldLocator(file, readSource(file));
    locators.set(file, locate);
    return locate(place);
  };
}
