/**
 * A text in the plural forms of its language, by the categories of Unicode CLDR. `{n}` stands for the number; `zero`,
 * where given, is the form for none at all, whatever the category of 0.
 */
export interface Plural {
  zero?: string;
  one?: string;
  two?: string;
  few?: string;
  many?: string;
  other: string;
}

/** The form that goes with `count` in the language of `locale`. `{n}` is left as it stands. */
export function pluralForm(locale: string, count: number, forms: Plural): string {
  if (count === 0 && forms.zero !== undefined) return forms.zero;
  return forms[categoryOf(locale, count)] ?? forms.other;
}

interface Rules {
  select: (count: number) => Intl.LDMLPluralRule;
  /** Counts whose category is known: pages count the same few things over and over. */
  known: Map<number, Intl.LDMLPluralRule>;
}

// Making Intl objects costs a hundred times more than using them, and pages are rendered by the thousand.
const rules = new Map<string, Rules>();

function categoryOf(locale: string, count: number): Intl.LDMLPluralRule {
  const { known, select } = rulesOf(locale);
  let category = known.get(count);
  if (category === undefined) {
    category = select(count);
    known.set(count, category);
  }
  return category;
}

function rulesOf(locale: string): Rules {
  let found = rules.get(locale);
  if (!found) {
    const made = new Intl.PluralRules(locale);
    found = { select: (count) => made.select(count), known: new Map() };
    rules.set(locale, found);
  }
  return found;
}
