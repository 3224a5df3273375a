import { lowered } from './forms.ts';
import type { PhraseFinder } from './phrases.ts';

/** How a language says that somebody says something. Words are in lower case, with the apostrophe ’. */
export interface SayingWords {
  /** Finite forms of verbs that bring what somebody says, thinks or finds: `said`, `warned`, `estimates`. */
  verbs: ReadonlySet<string>;
  /** Forms that are as often something else: they count only before a conjunction, a colon or a quotation. */
  unsure: ReadonlySet<string>;
  /** Verbs, among these, that go on from what was said before, and judge nothing: `added`, `replied`. */
  continuing: ReadonlySet<string>;
  /** Participles that make a passive behind a form of `be`: `it is believed`, `were described`. */
  passive: ReadonlySet<string>;
  be: ReadonlySet<string>;
  /** What names who did it in a passive: `by`. Empty where a case does. */
  by: ReadonlySet<string>;
  /** Verbs that say that something is said by nobody: `вважається`, `сообщается`. */
  impersonal: ReadonlySet<string>;
  /** Phrases that a speaker follows: `according to`, `за словами`. */
  accordingTo: PhraseFinder<true>;
  /** Words behind a speaker's possessive: `in Smith's view`. */
  views: ReadonlySet<string>;
  /** Words that turn the order, the speaker behind the verb: `as said by`, `як повідомив`. */
  as: ReadonlySet<string>;
  /** Conjunctions that what is said follows: `that`. */
  that: ReadonlySet<string>;
  pronouns: ReadonlySet<string>;
  /** Groups that are nobody: experts, analysts, sources. In every form that a speaker is given in. */
  nameless: RegExp;
  /** Words that stand for nobody in particular: `some`, `many`. */
  some: ReadonlySet<string>;
  /** What may follow them: `people`. */
  crowd: ReadonlySet<string>;
  /** Forms of the past: what some said once was said by somebody, what some say is not. */
  past: RegExp;
  /** Auxiliaries that leave open whether anybody says it: `some might say`. */
  modals: ReadonlySet<string>;
  /** Passives and impersonal verbs that hide whose thought it is: `believed`, `кажуть`. */
  hearsay: ReadonlySet<string>;
  /** What shows that a group has been named before: `the`, `these`. */
  definite: ReadonlySet<string>;
  /** What brings a name into a group: `experts such as`. */
  suchAs: PhraseFinder<true>;
  /** Adjectives of countries and regions in capitals, which name nobody. */
  demonym: RegExp;
  /** Nouns for people by what they do: spokesman, minister. */
  roles: RegExp;
  /** Nouns for bodies: ministry, institute. */
  bodies: RegExp;
  /** Words that may stand between a speaker and the verb, or before a speaker: adverbs, auxiliaries, days and months. */
  between: ReadonlySet<string>;
  /** Verbs that make the next one an infinitive: `let experts say`. */
  causing: ReadonlySet<string>;
  /** Words that lead to what nobody has said yet: `imagine`, `for example`. */
  supposing: ReadonlySet<string>;
  /** Words that no speaker reaches over: conjunctions, relative pronouns. */
  stops: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  /** Prepositions that bind a noun to a speaker: `head of the agency`, `analysts at ISW`. */
  binding: ReadonlySet<string>;
  /** `and`. */
  and: ReadonlySet<string>;
}

/** Words with a space between, as a set. */
export function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => lowered(list).trim().split(/\s+/)));
}
