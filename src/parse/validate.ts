import { z } from 'zod';
import type { Replacement } from '../model/diagnostic.ts';
import type { Path } from '../model/finding.ts';
import { nearest, surelyMeant } from '../model/nearest.ts';
import { CSL_TYPES } from '../model/source.ts';
import { todosIn } from './todos.ts';

/** What is wrong with a value, named by its path. */
export interface FieldProblem {
  ruleId: 'field-is-known' | 'field-is-present' | 'field-is-valid' | 'todo-is-done';
  /** An error where absent. */
  severity?: 'warning';
  path: Path;
  at: 'key' | 'value';
  message: string;
  help?: string;
  /** For a key that is no field: the field that was probably meant. */
  meant?: string;
  /** What was surely meant, as it stands within the place. */
  fix?: Replacement;
}

export interface Validated<T> {
  /** The value in the schema's shape, defaults filled in, with stand-ins where the input was unusable. */
  value: T;
  problems: FieldProblem[];
}

/**
 * Checks a value against a schema and says everything that is wrong with it, in one go.
 *
 * Where a value is unusable a stand-in of the right shape takes its place, so that the rules can still look at all the
 * rest; what a rule says about a place that is named in `problems` is not worth saying.
 */
export function validate<S extends z.ZodType>(schema: S, input: unknown): Validated<z.output<S>> {
  const first = schema.safeParse(input);
  const todos = todosIn(input).map((path) => todo(schema, path, input));
  if (first.success) return { value: first.data, problems: todos };
  const issues = first.error.issues as Issue[];
  const problems = issues.flatMap((issue) => describe(schema, issue, input, []));
  return { value: mend(schema, input, issues), problems: withoutEchoes([...todos, ...problems]) };
}

/** A draft may wait for what it lacks; what is to be published may not. */
function todo(schema: z.ZodType, path: Path, input: unknown): FieldProblem {
  const around = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  const docs = schemaAt(schema, path, input)?.description ?? schemaAt(schema, around, input)?.description;
  return {
    ruleId: 'todo-is-done',
    ...(valueAt(input, ['draft']) === true && { severity: 'warning' }),
    path,
    at: 'value',
    message: `${fieldName(path)} is yet to be filled in`,
    ...(docs && { help: docs }),
  };
}

type Issue = z.core.$ZodIssue;

function describe(schema: z.ZodType, issue: Issue, input: unknown, prefix: Path): FieldProblem[] {
  const path = [...prefix, ...(issue.path as Path)];
  const value = valueAt(input, path);
  const field = fieldName(path);
  if (issue.code === 'unrecognized_keys') {
    const here = schemaAt(schema, path, input);
    const known = keysOf(formOf(here, value) ?? here);
    const free = known.filter((key) => valueAt(value, [key]) === undefined);
    return issue.keys.map((key) => ({
      ...unknownKey(path, key, known),
      ...keyFix(key, { unknown: issue.keys, known, free }),
    }));
  }
  if (issue.code === 'invalid_union') return describeUnion(schema, issue, input, path);
  if (issue.code === 'invalid_key')
    return [
      {
        ruleId: 'field-is-valid',
        path,
        at: 'key',
        message: `${field} ${issue.issues[0]?.message ?? 'is no valid key'}`,
      },
    ];
  const docs = schemaAt(schema, path, input)?.description;
  const help = docs ? { help: docs } : {};
  if (value === undefined)
    return [{ ruleId: 'field-is-present', path, at: 'key', message: `${field} is missing`, ...help }];
  if (value === null)
    return [{ ruleId: 'field-is-present', path, at: 'value', message: `${field} is empty`, ...help }];
  const place = { ruleId: 'field-is-valid', path, at: 'value' } as const;
  if (issue.code === 'invalid_type') {
    return [
      { ...place, message: `${field} is ${kindOf(value)}; it must be ${article(issue.expected)}`, ...help },
    ];
  }
  if (issue.code === 'invalid_value')
    return [{ ...place, ...wrongOption(field, value, issue.values.map(String)) }];
  const local = isIdPattern(issue)
    ? `is ${show(value)}; it must be written with a-z, 0-9 and single hyphens`
    : undefined;
  return [
    {
      ...place,
      message: `${field} ${local ?? phrase(issue.message, value)}`,
      ...(local ? suggestId(value) : help),
    },
  ];
}

/** A union that has a message of its own speaks for itself; a source speaks in the form that its keys show it to have. */
function describeUnion(
  schema: z.ZodType,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  input: unknown,
  path: Path,
): FieldProblem[] {
  const value = valueAt(input, path);
  const own = issue.message !== 'Invalid input' ? issue.message : undefined;
  const docs = schemaAt(schema, path, input)?.description;
  const help = docs ? { help: docs } : {};
  if (value === null || value === undefined) {
    const state = value === null ? 'empty' : 'missing';
    return [
      {
        ruleId: 'field-is-present',
        path,
        at: value === null ? 'value' : 'key',
        message: `${fieldName(path)} is ${state}`,
        ...help,
      },
    ];
  }
  if (own)
    return [
      {
        ruleId: 'field-is-valid',
        path,
        at: 'value',
        message: `${fieldName(path)} ${phrase(own, value)}`,
        ...help,
      },
    ];
  const form = formOf(schemaAt(schema, path, input), value);
  const parsed = form?.safeParse(value);
  if (!form || !parsed || parsed.success)
    return [
      {
        ruleId: 'field-is-valid',
        path,
        at: 'value',
        message: `${fieldName(path)} ${phrase('has no form that is known here', value)}`,
        ...help,
      },
    ];
  return parsed.error.issues.flatMap((inner) => describe(schema, inner as Issue, input, path));
}

function unknownKey(path: Path, key: string, known: readonly string[]): FieldProblem {
  const guess = nearest(key, known);
  const where = path.length === 0 ? '' : ` in ${fieldName(path)}`;
  const help = guess ? `did you mean \`${guess}\`?` : `the fields here are ${list(known)}`;
  return {
    ruleId: 'field-is-known',
    path: [...path, key],
    at: 'key',
    message: `\`${key}\` is no field${where}`,
    help,
    ...(guess ? { meant: guess } : {}),
  };
}

/** A key is put right only where that makes no second key of one name. */
function keyFix(
  key: string,
  { unknown, known, free }: Record<'unknown' | 'known' | 'free', readonly string[]>,
): Pick<FieldProblem, 'fix'> {
  const to = surelyMeant(key, free);
  if (to === undefined || to !== nearest(key, known)) return {};
  const isAlone = unknown.every((other) => other === key || surelyMeant(other, free) !== to);
  return isAlone ? { fix: { from: key, to } } : {};
}

function wrongOption(
  field: string,
  value: unknown,
  options: string[],
): Pick<FieldProblem, 'message' | 'help' | 'fix'> {
  const guess = nearest(String(value), options);
  const known = options.length === CSL_TYPES.length ? 'one of the CSL types' : `one of ${list(options)}`;
  const to = typeof value === 'string' ? surelyMeant(value, options) : undefined;
  return {
    message: `${field} is ${show(value)}; it must be ${known}`,
    ...(guess ? { help: `did you mean \`${guess}\`?` } : {}),
    ...(to !== undefined && to === guess ? { fix: { from: String(value), to } } : {}),
  };
}

function suggestId(value: unknown): { help?: string } {
  const id = String(value)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id ? { help: `for example \`${id}\`` } : {};
}

function isIdPattern(issue: Issue): boolean {
  return (
    issue.code === 'invalid_format' && issue.format === 'regex' && issue.message.startsWith('Invalid string')
  );
}

/** Our schemas' messages begin with a verb: "is empty" follows the field's name, "must be …" follows its value. */
function phrase(message: string, value: unknown): string {
  if (!message.startsWith('must')) return message;
  return typeof value === 'object' ? message : `is ${show(value)}; it ${message}`;
}

function show(value: unknown): string {
  if (typeof value === 'object') return kindOf(value);
  const text = String(value).replace(/\s+/g, ' ');
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return show(value);
}

const KINDS: Record<string, string> = {
  string: 'a text',
  boolean: '`true` or `false`',
  array: 'a list, each item on a line of its own after a hyphen',
  object: 'a group of fields',
  record: 'a group of fields',
};

function article(expected: string): string {
  return KINDS[expected] ?? `of type ${expected}`;
}

/** `['claims', 0, 'text']` as editors say it: `claims[0].text`. */
export function fieldName(path: Path): string {
  if (path.length === 0) return 'the front matter';
  const name = path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
  return `\`${name}\``;
}

function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** One message a place; and a mistyped key is one mistake, not also the lack of the key that was meant. */
function withoutEchoes(problems: FieldProblem[]): FieldProblem[] {
  const meant = new Set(
    problems
      .filter((problem) => problem.meant)
      .map(({ path, meant }) => JSON.stringify([...path.slice(0, -1), meant])),
  );
  const seen = new Set<string>();
  return problems.filter(({ ruleId, path, at }) => {
    const key = `${at} ${JSON.stringify(path)}`;
    if (seen.has(key) || (ruleId === 'field-is-present' && meant.has(JSON.stringify(path)))) return false;
    return seen.add(key);
  });
}

// --- stand-ins -------------------------------------------------------------------------------------------------

/** Puts a stand-in where each issue points, round by round: a stand-in for a group brings required fields of its own. */
function mend<S extends z.ZodType>(schema: S, input: unknown, issues: Issue[]): z.output<S> {
  let value = structuredClone(input);
  let open = issues;
  for (let round = 0; round < 8 && open.length > 0; round += 1) {
    for (const issue of open) value = mendOne(schema, value, issue);
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    open = result.error.issues as Issue[];
  }
  return schema.parse(standIn(schema));
}

function mendOne(schema: z.ZodType, root: unknown, issue: Issue): unknown {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) delete (valueAt(root, path) as Record<string, unknown> | undefined)?.[key];
    return root;
  }
  const here = schemaAt(schema, path, root);
  if (issue.code === 'invalid_union') {
    const form = formOf(here, valueAt(root, path));
    const inner = form?.safeParse(valueAt(root, path));
    if (form && inner && !inner.success) {
      return inner.error.issues.reduce(
        (value, next) => mendOne(schema, value, { ...next, path: [...path, ...next.path] } as Issue),
        root,
      );
    }
  }
  if (issue.code === 'too_big' && Array.isArray(valueAt(root, path)))
    return setAt(root, path, (valueAt(root, path) as unknown[]).slice(0, Number(issue.maximum)));
  return setAt(root, path, here ? standIn(here) : undefined);
}

/** What has the form of a SHA-256 hash and is that of nothing. */
const NO_HASH = '0'.repeat(64);

/** The least value that a schema accepts; `undefined` where nothing need stand. */
function standIn(schema: z.ZodType): unknown {
  const bare = unwrap(schema);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return undefined;
  for (const candidate of ['–', 'x', '2000-01-01', '/x', 'https://example.org/', NO_HASH, false, [], {}]) {
    if (bare.safeParse(candidate).success) return candidate;
  }
  // Lists of options begin with the most that can be claimed: what nobody has said is not to look like it.
  if (bare instanceof z.ZodEnum) return bare.options.at(-1);
  if (bare instanceof z.ZodArray) return [standIn(bare.element as z.ZodType)];
  if (bare instanceof z.ZodUnion) return standIn(formOf(bare, undefined) as z.ZodType);
  if (bare instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries(bare.shape).map(([key, field]) => [key, standIn(field as z.ZodType)]),
    );
  }
  return undefined;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    return (value as Record<string | number, unknown>)[step];
  }, root);
}

function setAt(root: unknown, path: Path, value: unknown): unknown {
  const last = path.at(-1);
  if (last === undefined) return value;
  const parent = valueAt(root, path.slice(0, -1));
  if (parent !== null && typeof parent === 'object') {
    if (value === undefined) delete (parent as Record<string | number, unknown>)[last];
    else Object.defineProperty(parent, last, { value, writable: true, enumerable: true, configurable: true });
  }
  return root;
}

// --- looking into schemas --------------------------------------------------------------------------------------

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

/** The schema of the value at a path. In a union the form is chosen by the value that stands there. */
function schemaAt(schema: z.ZodType, path: Path, input: unknown): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  let value = input;
  for (const step of path) {
    const bare: z.ZodType = unwrap(here);
    const form: z.ZodType | undefined = bare instanceof z.ZodUnion ? formOf(bare, value) : bare;
    if (form instanceof z.ZodObject) here = form.shape[step as string] as z.ZodType | undefined;
    else if (form instanceof z.ZodArray) here = form.element as z.ZodType;
    else if (form instanceof z.ZodRecord) here = form.valueType as z.ZodType;
    else return undefined;
    if (!here) return undefined;
    value = valueAt(value, [step]);
  }
  return here;
}

function keysOf(schema: z.ZodType | undefined): string[] {
  const bare = schema && unwrap(schema);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}

/**
 * The member of a union that a value was meant for: the group of one key that it has, or else the group of several; of members
 * that are no groups, the first, unless it is a list.
 */
function formOf(schema: z.ZodType | undefined, value: unknown): z.ZodType | undefined {
  const bare = schema && unwrap(schema);
  if (!(bare instanceof z.ZodUnion)) return undefined;
  const options = bare.options as readonly z.ZodType[];
  if (Array.isArray(value)) return options.find((option) => option instanceof z.ZodArray);
  const groups = options.filter((option) => option instanceof z.ZodObject);
  const group = groups.find((option) => keysOf(option).length > 1) ?? groups[0];
  if (typeof value !== 'object' || value === null)
    return options.find((option) => !(option instanceof z.ZodObject)) ?? group;
  return (
    groups.find((option) => keysOf(option).length === 1 && keysOf(option).some((key) => key in value)) ??
    group ??
    options.find((option) => option instanceof z.ZodRecord)
  );
}
