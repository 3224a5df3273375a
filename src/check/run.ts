import { agentFinder } from '../graph/agents.ts';
import { type Content, formProblems } from '../graph/content.ts';
import type { ArticleNode, Graph } from '../graph/graph.ts';
import { type Memory, noMemory } from '../graph/memory.ts';
import { once } from '../graph/once.ts';
import {
  type Accepted,
  compareDiagnostics,
  type Diagnostic,
  type Fix,
  type Range,
  type Replacement,
} from '../model/diagnostic.ts';
import type { Place } from '../model/finding.ts';
import type { Article, Page, Parsed } from '../parse/article.ts';
import { covers, type FieldLocator, fieldLocator } from '../parse/fields.ts';
import { fixWithin } from '../parse/fix.ts';
import { normalise } from '../parse/front-matter.ts';
import { acceptancesOf } from './accepted.ts';
import { guesser } from './guesses.ts';
import { addressBook } from './links.ts';
import { registersOf } from './registers.ts';
import type { FileFinding, Rule, RuleContext, Verdict } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { severityOf } from './severity.ts';
import { targetsOf } from './targets.ts';

export interface CheckOptions {
  /** Reads a file of the content folder by its path; asked only for files that something was found in. */
  readSource: (file: string) => string;
  /** The clock, in milliseconds since 1970 UTC. */
  now: number;
  rules?: readonly Rule[];
  /** What earlier checks have found. */
  memory?: Memory<Said>;
}

/** What a rule found, and what is said of it; nothing is said of what follows from a field that could not be read. */
export interface Said {
  verdict: Verdict;
  diagnostic?: Diagnostic;
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
export function check(graph: Graph, options: CheckOptions): Checked {
  const { content } = graph;
  const reasonFor = acceptancesOf(content);
  const diagnostics = formProblems(content);
  const accepted: Accepted[] = [];
  for (const { verdict, diagnostic } of allSaid(graph, options)) {
    const reason = reasonFor(verdict);
    if (!diagnostic) continue;
    if (reason === undefined) diagnostics.push(diagnostic);
    else accepted.push({ ...diagnostic, reason });
  }
  return { diagnostics: diagnostics.sort(compareDiagnostics), accepted: accepted.sort(compareDiagnostics) };
}

/** What the rules in force find, piece by piece: in each article, in the pages, and in the content as a whole. */
function allSaid(graph: Graph, options: CheckOptions): Said[] {
  const { now, rules = allRules, memory = noMemory() } = options;
  const context = contextOf(graph, now, rules);
  const inForce = rules.flatMap((rule) => {
    const severity = severityOf(rule, graph.content.site);
    return severity === 'off' ? [] : [{ rule, said: { ruleId: rule.id, severity } }];
  });
  const say = speaker(graph.content, options.readSource);
  function* verdicts(findingsOf: (rule: Rule) => Iterable<FileFinding>): Iterable<Said> {
    for (const { rule, said } of inForce)
      for (const finding of findingsOf(rule)) yield say({ ...finding, ...said });
  }
  const found: Said[] = [];
  const find = (piece: string, findingsOf: (rule: Rule) => Iterable<FileFinding>) => {
    const work = { piece, make: () => verdicts(findingsOf), keep: (said: Said) => said, named: filesOf };
    for (const said of memory.recall(piece) ?? memory.learn(work)) found.push(said);
  };
  for (const node of graph.articles.values())
    find(`article ${node.article.file}`, (rule) => articleFindings(rule, node, context));
  find('pages', (rule) => graph.content.pages.flatMap((page) => proseFindings(rule, page)));
  for (const { rule } of inForce)
    if ('site' in rule) find(`rule ${rule.id}`, (other) => (other === rule ? rule.site(context) : []));
  const before = found.map(({ verdict }) => verdict);
  return [...found, ...verdicts((rule) => ('last' in rule ? rule.last(before, context) : []))];
}

function* articleFindings(rule: Rule, node: ArticleNode, context: RuleContext): Iterable<FileFinding> {
  const { article } = node;
  if ('article' in rule)
    for (const finding of rule.article(node, context)) yield { file: article.file, ...finding };
  yield* proseFindings(rule, article);
}

/** What was found in the words of a text when it was parsed. */
function proseFindings({ id }: Rule, { file, findings }: Article | Page): FileFinding[] {
  return findings.filter(({ rule }) => rule === id).map(({ rule: _, ...finding }) => ({ ...finding, file }));
}

function filesOf({ verdict: { file, related = [] } }: Said): string[] {
  return [file, ...related.map((other) => other.file)];
}

function contextOf(graph: Graph, now: number, rules: readonly Rule[]): RuleContext {
  const inForce = (rule: Rule) => ({
    severity: severityOf(rule, graph.content.site),
    binding: rule.binding ?? false,
  });
  const targets = once(() => targetsOf(graph));
  const ruleIds = new Set(rules.filter(({ binding }) => !binding).map(({ id }) => id));
  return {
    graph,
    now,
    rulesInForce: new Map(rules.map((rule) => [rule.id, inForce(rule)])),
    targets,
    addressBook: once(() => addressBook(graph, targets)),
    registers: once(() => registersOf(graph, ruleIds)),
    agents: once(() => agentFinder(graph.content)),
    guessCapture: guesser(() => graph.content.captures.keys()),
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

/** Puts verdicts into words. Files are read when the first of their places is asked for. */
function speaker(content: Content, readSource: CheckOptions['readSource']): (verdict: Verdict) => Said {
  const unsound = unsoundFields(content);
  const locate = placeFinder(readSource);
  const fix = fixer(readSource);
  return (verdict) => ({
    verdict,
    ...(isSound(verdict, unsound) && { diagnostic: diagnostic(verdict, locate, fix) }),
  });
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
