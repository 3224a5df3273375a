/** A table of words as the language packs write it: each line a number and its words, `2 two` or `2 два дві двох`. */
export function numberWords(table: string): ReadonlyMap<string, number> {
  const lines = table.trim().split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [value, ...words] = line.trim().split(/\s+/);
      return words.map((word) => [word, Number(value)] as const);
    }),
  );
}
