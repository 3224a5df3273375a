/** Figures by their bare digits, each as it is written. */
export type Figures = ReadonlyMap<string, string>;

/**
 * The figures in a text, by their digits: `23,000`, `23 000` and `23.000` are one, and so are `2.5` and `2,5`. Of a date in
 * digits the month is left out, because other languages have a word for it.
 */
export function figuresOf(text: string): Figures {
  const latin = text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/\b(\d{1,2})\.\d{1,2}\.(\d{4})\b/g, '$1; $2');
  const written = latin.match(/\d{1,3}(?:\s\d{3})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,'’٫٬]\d+)*/g) ?? [];
  return new Map(written.map((figure) => [figure.replace(/^0+(?=\d)/, '').replace(/\D/g, ''), figure]));
}
