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
  return forms[rulesOf(locale).select(count)] ?? forms.other;
}

// Making Intl objects costs a hundred times more than using them, and pages are rendered by the thousand.
const rules = new Map<string, Intl.PluralRules>();

function rulesOf(locale: string): Intl.PluralRules {
  let found = rules.get(locale);
  if (!found) {
    found = new Intl.PluralRules(locale);
    rules.set(locale, found);
  }
  return found;
}
