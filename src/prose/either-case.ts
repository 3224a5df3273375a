/**
 * A pattern whose words are matched in capitals too. What stands for any letter is left as it is: no letter has another case that
 * is none, and V8 would take milliseconds to find that out, for every `\p{L}` anew.
 */
export function inEitherCase(pattern: RegExp): RegExp {
  return new RegExp(withAnyLetters(pattern.source), `${pattern.flags}i`);
}

/** The same for a part of a pattern that is to be matched so. */
export function withAnyLetters(source: string): string {
  return source.replace(/\[[^\]]*\\p\{[^\]]*\]|\\p\{\w+\}/g, '(?-i:$&)');
}
