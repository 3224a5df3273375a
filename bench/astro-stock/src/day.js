const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A year, month or day as it stands in the front matter: for machines, and in words. */
export function day(date) {
  const text = date instanceof Date ? date.toISOString() : String(date);
  const [, year, month, number] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(text) ?? [];
  if (!month) return { machine: text, words: text };
  const named = `${MONTHS[Number(month) - 1]} ${year}`;
  return number
    ? { machine: text.slice(0, 10), words: `${Number(number)} ${named}` }
    : { machine: text, words: named };
}
