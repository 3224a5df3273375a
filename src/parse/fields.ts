import type { z } from 'zod';
import type { Diagnostic, Range } from '../model/diagnostic.ts';
import type { FieldPlace, Path } from '../model/finding.ts';
import { fixWithin } from './fix.ts';
import { normalise, splitFrontMatter } from './front-matter.ts';
import { shiftRange } from './line-map.ts';
import { type FieldProblem, validate } from './validate.ts';
import { wordsWithin } from './words.ts';
import { parseYaml, type YamlDocument } from './yaml.ts';

/** Checks that look at several fields at once. */
type Cross<T> = (data: T) => FieldProblem[];

export interface ParsedFields<T> {
  data: T;
  diagnostics: Diagnostic[];
  /** Fields that hold stand-ins because what stood there was unusable; `[[]]` when nothing could be read. */
  unsound: Path[];
}

export interface ParsedFrontMatter<T> extends ParsedFields<T> {
  body: string;
  bodyLine: number;
}

/** Reads and validates the front matter of a Markdown file. */
export function parseFrontMatter<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
  cross?: Cross<z.output<S>>,
): ParsedFrontMatter<z.output<S>> {
  const split = splitFrontMatter(source);
  if (split.problem || split.yaml === undefined) {
    const problem = split.problem ?? {
      message: 'the file has no front matter',
      help: 'begin it with a line of ---, its fields, and another line of ---',
    };
    const place = { file, line: 1, column: 1, endLine: 1, endColumn: 4 };
    const unreadable = {
      ruleId: 'front-matter-is-readable',
      severity: 'error',
      ...place,
      ...problem,
    } as const;
    return {
      data: validate(schema, {}).value,
      diagnostics: [unreadable],
      unsound: [[]],
      body: split.body,
      bodyLine: split.bodyLine,
    };
  }
  const fields = fieldsOf(file, split.yaml, split.yamlLine, 'front-matter-is-readable', schema, cross);
  return { ...fields, body: split.body, bodyLine: split.bodyLine };
}

/** Reads and validates a YAML file, such as `site.yml` or an entry of a registry. */
export function parseFields<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
): ParsedFields<z.output<S>> {
  return fieldsOf(file, normalise(source), 0, 'yaml-is-readable', schema);
}

/** Tells where a field of one file stands: its value, words in it, or the key that leads to it. */
export type FieldLocator = (place: FieldPlace) => Range;

/**
 * Takes the front matter or YAML of a file apart once, for a rule that has something to say about its fields. A missing
 * field is found at the group that lacks it, and what is nowhere at the first line.
 */
export function fieldLocator(file: string, source: string): FieldLocator {
  const split = /\.(?:md|txt)$/.test(file)
    ? splitFrontMatter(source)
    : { yaml: normalise(source), yamlLine: 0 };
  const document = parseYaml(split.yaml ?? '');
  let lines: string[] | undefined;
  return ({ path, at = 'value', words }) => {
    const range = placeOf(document, { path, at }, split.yamlLine);
    if (!words) return range;
    lines ??= normalise(source).split('\n');
    return wordsWithin(lines, range, words);
  };
}

function fieldsOf<S extends z.ZodType>(
  file: string,
  yaml: string,
  line: number,
  ruleId: string,
  schema: S,
  cross: Cross<z.output<S>> = () => [],
): ParsedFields<z.output<S>> {
  const document = parseYaml(yaml);
  if (document.problems.length > 0) {
    const diagnostics = document.problems.map(({ range, ...problem }) => ({
      ruleId,
      severity: 'error' as const,
      ...problem,
      file,
      ...shiftRange(range, line),
    }));
    return { data: validate(schema, {}).value, diagnostics, unsound: [[]] };
  }
  const { value, problems } = validate(schema, document.value ?? {});
  const unsound = problems.flatMap(({ path, meant }) =>
    meant === undefined ? [path] : [path, [...path.slice(0, -1), meant]],
  );
  const all = [...problems, ...cross(value).filter((problem) => !covers(unsound, problem.path))];
  const lines = all.length > 0 ? [...Array<string>(line).fill(''), ...yaml.split('\n')] : [];
  const diagnostics = all.map(({ meant: _, path, at, fix: replacement, ...problem }): Diagnostic => {
    const range = placeOf(document, { path, at }, line);
    const fix = replacement && fixWithin(file, lines, range, replacement);
    return { severity: 'error', ...problem, file, ...range, ...(fix && { fix }) };
  });
  return { data: value, diagnostics, unsound };
}

/** Whether what a rule says about `path` has been said already, because the field or one around it is unusable. */
export function covers(unsound: readonly Path[], path: Path): boolean {
  return unsound.some((broken) => broken.every((step, index) => path[index] === step));
}

/** The place of a field; where it is missing, of the group that lacks it; for the file as a whole, its first line. */
function placeOf(
  document: YamlDocument,
  { path, at }: { path: Path; at: 'key' | 'value' },
  line: number,
): Range {
  const range =
    document.locate(path, at) ?? (path.length > 1 ? document.locate(path.slice(0, -1), 'value') : undefined);
  return range ? shiftRange(range, line) : { line: 1, column: 1, endLine: 1, endColumn: 4 };
}
