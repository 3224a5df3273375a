import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE_PLAIN } from 'js-yaml';

/** What stands for events that are read by js-yaml itself, which knows what to say of them. */
export const UNCOMMON = Symbol('uncommon');

/**
 * What the events of one YAML document say that has no anchors, aliases and tags: lists, groups and scalars, of which a plain one
 * may be `true`, `false` or `null`, and all others are texts. js-yaml would say the same, and takes several times as long,
 * because it asks a schema each time. `UNCOMMON` where a key stands twice or is no scalar, and where there are two documents.
 */
export function valueFromEvents(events: readonly Event[], source: string): unknown {
  return new Reader(events, source).read();
}

class Reader {
  private next = 0;
  private isUncommon = false;
  private readonly events: readonly Event[];
  private readonly source: string;

  constructor(events: readonly Event[], source: string) {
    this.events = events;
    this.source = source;
  }

  read(): unknown {
    if (this.events[0]?.type !== EVENT_ID.DOCUMENT) return UNCOMMON;
    this.next = 1;
    const value = this.isAtEnd() ? undefined : this.value();
    const isWhole = this.isAtEnd() && this.next === this.events.length - 1;
    return this.isUncommon || !isWhole ? UNCOMMON : value;
  }

  private isAtEnd(): boolean {
    return this.events[this.next]?.type === EVENT_ID.POP;
  }

  private value(): unknown {
    const event = this.events[this.next];
    this.next += 1;
    if (event?.type === EVENT_ID.SCALAR) {
      const text = getScalarValue(this.source, event);
      return event.style === SCALAR_STYLE_PLAIN ? plain(text) : text;
    }
    if (event?.type === EVENT_ID.SEQUENCE) return this.list();
    if (event?.type === EVENT_ID.MAPPING) return this.group();
    this.isUncommon = true;
    this.next = this.events.length;
    return undefined;
  }

  private list(): unknown[] {
    const items: unknown[] = [];
    while (this.goesOn()) items.push(this.value());
    this.next += 1;
    return items;
  }

  private group(): Record<string, unknown> {
    const group: Record<string, unknown> = {};
    while (this.goesOn()) {
      this.isUncommon ||= this.events[this.next]?.type !== EVENT_ID.SCALAR;
      const key = String(this.value());
      this.isUncommon ||= key === '__proto__' || Object.hasOwn(group, key);
      group[key] = this.value();
    }
    this.next += 1;
    return group;
  }

  /** Whether a list or a group has more. */
  private goesOn(): boolean {
    return !this.isUncommon && this.next < this.events.length && !this.isAtEnd();
  }
}

const NAMES: ReadonlyMap<string, boolean | null> = new Map(
  ([true, false, null] as const).flatMap((value) => {
    const name = String(value);
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    return [name, capital, name.toUpperCase()].map((written) => [written, value] as const);
  }),
);

/** A plain scalar, by the names of the core schema of YAML 1.2. */
function plain(text: string): unknown {
  if (text === '' || text === '~') return null;
  if (text.length > LONGEST_NAME) return text;
  const named = NAMES.get(text);
  return named === undefined ? text : named;
}

const LONGEST_NAME = 'false'.length;
