import type { SayingWords } from '../prose/saying.ts';
import type { SpeakerKind } from '../prose/speakers.ts';

/** The people and bodies that a site knows, each with its names. */
export type Register = readonly { id: string; names: readonly string[] }[];

/** Remembers who has spoken, so that a surname alone is known again. */
export class Claimants {
  private readonly register: Register;
  private readonly saying: SayingWords;
  private readonly full: string[] = [];

  constructor(register: Register, saying: SayingWords) {
    this.register = register;
    this.saying = saying;
  }

  /** The id of a speaker whom the site knows, else the name; `undefined` for those who go without a name. */
  find(speaker: string, kind: SpeakerKind): string | undefined {
    if (kind === 'pronoun' || kind === 'nameless') return undefined;
    const whole = namedPart(speaker);
    const bare = withoutArticle(whole);
    const isPerson = kind === 'name' || kind === 'named-role';
    const name = isPerson ? this.withoutRole(bare) : bare;
    const known = this.register.find(({ names }) => names.some((one) => endsWith(bare, one)));
    if (known) return known.id;
    // A small word alone would be read as an id of the registers.
    if (!/^\p{Lu}/u.test(name)) return whole.charAt(0).toUpperCase() + whole.slice(1);
    if (!isPerson) return name;
    const longer = this.full.find((one) => one !== name && one.endsWith(` ${name}`));
    if (longer) return longer;
    this.full.push(name);
    return name;
  }

  /** The name behind the office: of `US President Barack Obama` the last two words. */
  private withoutRole(text: string): string {
    const words = text.split(' ');
    const last = words.findLastIndex((word) => !/^["“«„'‘]?\p{Lu}/u.test(word));
    const run = words.slice(last + 1);
    if (run.length > 3 || this.saying.prepositions.has(words[last] ?? '')) return run.slice(-2).join(' ');
    const name = run.filter((word, index) => index === run.length - 1 || !this.saying.roles.test(word));
    return name.join(' ') || text;
  }
}

const FULL_NAME = /^\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)+$/u;

/** Of a speaker and the words in apposition the name: `the governor of the state, Jane Smith` is Jane Smith. */
function namedPart(speaker: string): string {
  const [first = speaker, second] = speaker.split(/[,(]| [–—] /).map((part) => part.trim());
  const isOffice = /^\p{Ll}/u.test(withoutArticle(first));
  return isOffice && second && FULL_NAME.test(second) ? second : first;
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|a|an) /i, '');
}

/** A name behind an office, or alone, be it in another case: «радника Михайла Подоляка» ends with «Михайло Подоляк». */
function endsWith(speaker: string, name: string): boolean {
  const words = name.split(' ');
  const last = speaker.split(' ').slice(-words.length);
  return last.length === words.length && words.every((word, index) => sameWord(word, last[index] as string));
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (!/\p{Script=Cyrillic}/u.test(a) || Math.abs(a.length - b.length) > 2) return false;
  const stem = Math.max(3, Math.min(a.length, b.length) - 2);
  return a.slice(0, stem) === b.slice(0, stem);
}
