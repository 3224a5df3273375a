import {
  boolCoreTag,
  constructFromEvents,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  getScalarValue,
  nullCoreTag,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import type { Range } from '../model/diagnostic.ts';
import type { Path } from '../model/finding.ts';
import { LineMap } from './line-map.ts';
import { UNCOMMON, valueFromEvents } from './yaml-values.ts';

/** A problem with the form of a YAML text, at its place in that text. */
export interface YamlProblem {
  message: string;
  help?: string;
  range: Range;
}

export interface YamlDocument {
  /** What the text says; `undefined` where it could not be read. */
  value: unknown;
  problems: YamlProblem[];
  /** The place of the value at a path, or of the key that leads to it; `undefined` where nothing stands. */
  locate: (path: Path, at?: 'key' | 'value') => Range | undefined;
}

/** The longest YAML text that is read, in UTF-16 units. */
export const YAML_LIMIT = 64 * 1024;
const DEPTH_LIMIT = 40;

/**
 * Scalars stay the text that the editor wrote, but for `true`, `false` and `null`: a day stays a day, a title of
 * digits stays a title, and `no` is Norwegian.
 */
const SCHEMA = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);

/**
 * Reads one YAML document. Anchors, aliases and tags are refused, and so are texts beyond `YAML_LIMIT`: front matter
 * needs none of them, and they are how small files make large trouble. Never throws on bad input.
 */
export function parseYaml(source: string): YamlDocument {
  const lines = new LineMap(source);
  const whole = lines.range(0, 0);
  const failed = (problem: YamlProblem): YamlDocument => ({
    value: undefined,
    problems: [problem],
    locate: () => whole,
  });
  if (source.length > YAML_LIMIT) {
    return failed({
      message: `the YAML block has ${source.length} characters; ${YAML_LIMIT} is the most that is read`,
      help: 'move sources that several articles cite to sources/, or split the article',
      range: whole,
    });
  }
  try {
    const events = parseEvents(source, { maxDepth: DEPTH_LIMIT });
    const found = (value: unknown): YamlDocument => ({
      value: value ?? null,
      problems: [],
      locate: (path, at) => locate(events, source, lines, path, at),
    });
    const problems = refuseIndirection(events, source, lines);
    if (problems.length > 0) return { value: undefined, problems, locate: () => undefined };
    const value = valueFromEvents(events, source);
    if (value !== UNCOMMON) return found(value);
    const documents = constructFromEvents(events, { source, schema: SCHEMA });
    if (documents.length > 1) {
      return failed({
        message: 'holds more than one YAML document',
        help: 'delete the line --- between them',
        range: whole,
      });
    }
    return found(documents[0]);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const offset = Math.min(error.mark?.position ?? 0, source.length);
    return failed({
      message: `the YAML cannot be read: ${error.reason}`,
      ...hint(error.reason),
      range: lines.range(offset, offset),
    });
  }
}

const HINTS: readonly [RegExp, string][] = [
  [
    /bad indentation|mapping values|implicit key|colon/i,
    'a text that holds a colon followed by a space must stand in quotes',
  ],
  [/duplicated? mapping key|duplicate/i, 'each key may stand once; join the two or delete one'],
  [/unexpected end|unclosed|quoted scalar/i, 'a quotation mark that opens a text must also close it'],
  [/tab/i, 'indent with spaces'],
];

function hint(reason: string): { help?: string } {
  const found = HINTS.find(([pattern]) => pattern.test(reason));
  return found ? { help: found[1] } : {};
}

function refuseIndirection(events: Event[], source: string, lines: LineMap): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const refuse = (start: number, end: number, what: string) => {
    if (start < 0 || end <= start) return;
    problems.push({
      message: `\`${source.slice(start, end)}\` is ${what}, which is not read here`,
      help: 'write the value out, or put a text that begins with &, * or ! in quotes',
      range: lines.range(start, end),
    });
  };
  for (const event of events) {
    if (event.type === EVENT_ID.ALIAS) refuse(event.anchorStart - 1, event.anchorEnd, 'an alias');
    else if (
      event.type === EVENT_ID.MAPPING ||
      event.type === EVENT_ID.SEQUENCE ||
      event.type === EVENT_ID.SCALAR
    ) {
      if (event.anchorEnd > event.anchorStart) refuse(event.anchorStart - 1, event.anchorEnd, 'an anchor');
      refuse(event.tagStart, event.tagEnd, 'a tag');
    }
  }
  return problems;
}

/** Walks the events once along `path`; costs a pass over the text, so it is only for when there is something to say. */
function locate(
  events: Event[],
  source: string,
  lines: LineMap,
  path: Path,
  at: 'key' | 'value' = 'value',
): Range | undefined {
  const walk = new Walk(events, source);
  const found = walk.find(path, at);
  return found && lines.range(found.start, found.end);
}

interface Span {
  start: number;
  end: number;
}

class Walk {
  private next = 0;
  private readonly events: Event[];
  private readonly source: string;

  constructor(events: Event[], source: string) {
    this.events = events;
    this.source = source;
  }

  find(path: Path, at: 'key' | 'value'): Span | undefined {
    if (this.events[0]?.type === EVENT_ID.DOCUMENT) this.next = 1;
    return this.enter(path, at, { start: 0, end: 0 });
  }

  /** The span of the value at `path` below the node that comes next; `key` is the span of the key that led here. */
  private enter(path: Path, at: 'key' | 'value', key: Span): Span | undefined {
    const event = this.events[this.next];
    const [step, ...rest] = path;
    if (!event || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return undefined;
    if (step === undefined) return at === 'key' ? key : this.spanOfNext(key);
    this.next += 1;
    if (event.type === EVENT_ID.MAPPING) {
      while (this.events[this.next]?.type !== EVENT_ID.POP && this.next < this.events.length) {
        const keySpan = this.spanOfNext(key);
        const name = this.scalarText();
        this.skip();
        if (name === String(step)) return this.enter(rest, at, keySpan);
        this.skip();
      }
    } else if (event.type === EVENT_ID.SEQUENCE) {
      for (
        let index = 0;
        this.events[this.next]?.type !== EVENT_ID.POP && this.next < this.events.length;
        index += 1
      ) {
        if (index === step) return this.enter(rest, at, this.firstLine());
        this.skip();
      }
    }
    return undefined;
  }

  private scalarText(): string | undefined {
    const event = this.events[this.next];
    return event?.type === EVENT_ID.SCALAR ? getScalarValue(this.source, event) : undefined;
  }

  /** The node that comes next: a scalar whole, a list or mapping by its first line; an empty value by the key before it. */
  private spanOfNext(fallback: Span): Span {
    const event = this.events[this.next];
    if (event?.type === EVENT_ID.SCALAR) {
      const quoted = event.style === 2 || event.style === 3 ? 1 : 0;
      const span = { start: event.valueStart - quoted, end: event.valueEnd + quoted };
      return span.end > span.start ? trimmed(span, this.source) : fallback;
    }
    return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE
      ? this.firstLine()
      : fallback;
  }

  private firstLine(): Span {
    const event = this.events[this.next];
    if (event?.type === EVENT_ID.SCALAR)
      return this.spanOfNext({ start: event.valueStart, end: event.valueEnd });
    if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) return { start: 0, end: 0 };
    const lineEnd = this.source.indexOf('\n', event.start);
    return trimmed({ start: event.start, end: lineEnd < 0 ? this.source.length : lineEnd }, this.source);
  }

  private skip(): void {
    let depth = 0;
    do {
      const event = this.events[this.next];
      if (!event) return;
      if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) depth += 1;
      else if (event.type === EVENT_ID.POP) depth -= 1;
      this.next += 1;
    } while (depth > 0);
  }
}

function trimmed(span: Span, source: string): Span {
  let end = span.end;
  while (end > span.start && /\s/.test(source[end - 1] ?? '')) end -= 1;
  return { start: span.start, end };
}
