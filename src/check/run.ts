import { type Content, formProblems } from '../graph/content.ts';
import type { Graph } from '../graph/graph.ts';
import {
  compareDiagnostics,
  type Diagnostic,
  type Fix,
  type Range,
  type Replacement,
  type Severity,
} from '../model/diagnostic.ts';
import type { Place } from '../model/finding.ts';
import type { Parsed } from '../parse/article.ts';
import { covers, type FieldLocator, fieldLocator } from '../parse/fields.ts';
import { fixWithin } from '../parse/fix.ts';
import { normalise } from '../parse/front-matter.ts';
import { type FileFinding, isProseRule, type ProseRule, type Rule, type RuleContext } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { type Target, targetsOf } from './targets.ts';

export interface CheckOptions {
  /** Reads a file of the content folder by its path; asked only for files that something was found in. */
  readSource: (file: string) => string;
  /** The clock, in milliseconds since 1970 UTC. */
  now: number;
  rules?: readonly Rule[];
}

/**
 * Everything that is wrong with content, in order: its form, and what the rules find in it. `site.yml` sets how severe a
 * breach of a rule is. What follows from a field that could not be read is not said: the field's own problem is.
 */
export function check(graph: Graph, { readSource, now, rules = allRules }: CheckOptions): Diagnostic[] {
  const { content } = graph;
  const found = [...findings(graph, now, rules)];
  const problems = formProblems(content);
  if (found.length > 0) {
    const unsound = unsoundFields(content);
    const locate = placeFinder(readSource);
    const fix = fixer(readSource);
    for (const one of found) if (isSound(one, unsound)) problems.push(diagnostic(one, locate, fix));
  }
  return problems.sort(compareDiagnostics);
}

interface Found extends FileFinding {
  ruleId: string;
  severity: Severity;
}

function* findings(graph: Graph, now: number, rules: readonly Rule[]): Iterable<Found> {
  const context = contextOf(graph, now, rules);
  const { site } = graph.content;
  for (const rule of rules) {
    const severity = severityOf(rule, site);
    if (severity === 'off') continue;
    const said = { ruleId: rule.id, severity };
    if ('article' in rule) {
      for (const node of graph.articles.values())
        for (const finding of rule.article(node, context))
          yield { ...finding, ...said, file: node.article.file };
    }
    if (isProseRule(rule)) for (const finding of proseFindings(rule, graph)) yield { ...finding, ...said };
    if ('site' in rule) for (const finding of rule.site(context)) yield { ...finding, ...said };
  }
}

/** What was found in the words of texts when they were parsed. */
function* proseFindings({ id }: ProseRule, { content }: Graph): Iterable<FileFinding> {
  for (const texts of [content.articles, content.pages])
    for (const { file, findings } of texts)
      for (const { rule, ...finding } of findings) if (rule === id) yield { ...finding, file };
}

function contextOf(graph: Graph, now: number, rules: readonly Rule[]): RuleContext {
  let targets: Target[] | undefined;
  return {
    graph,
    now,
    ruleIds: new Set(rules.filter(({ binding }) => !binding).map(({ id }) => id)),
    targets: () => {
      targets ??= targetsOf(graph);
      return targets;
    },
  };
}

function severityOf({ id, severity, binding }: Rule, { data, unsound }: Content['site']): Severity | 'off' {
  if (binding || !Object.hasOwn(data.rules, id) || covers(unsound, ['rules', id])) return severity;
  return data.rules[id] ?? severity;
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
function isSound({ file, place, restsOn = [] }: Found, fields: ReturnType<typeof unsoundFields>): boolean {
  const unsound = fields.get(file);
  if (!unsound) return true;
  const own = 'path' in place ? place.path : [];
  return ![own, ...restsOn].some((path) => covers(unsound, path));
}

type PlaceFinder = (file: string, place: Place) => Range;

function diagnostic(found: Found, locate: PlaceFinder, fix: Fixer): Diagnostic {
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
  { file, place, message }: NonNullable<Found['related']>[number],
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
