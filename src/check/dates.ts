/**
 * Dates as content writes them: a year, month or day (`2024`, `2024-06`, `2024-06-14`), or a time with its offset
 * (`2024-06-14T09:00:00+03:00`).
 */

const DAY = '2024-06-14'.length;
const FURTHEST_EAST = 14 * 60 * 60 * 1000;

/**
 * Whether one date lies before another for certain. Two times are compared as instants, all else at the coarser
 * precision of the two: June is not before the 14th of June. A time beside a day counts as the day that its author wrote.
 */
export function isBefore(a: string, b: string): boolean {
  if (a.length > DAY && b.length > DAY) return Date.parse(a) < Date.parse(b);
  const precision = Math.min(a.length, b.length, DAY);
  return a.slice(0, precision) < b.slice(0, precision);
}

/**
 * The latest day that it is anywhere on Earth at a time, by the offset UTC+14; a bare day is itself. What is dated by
 * another place's calendar, such as a speech in Tokyo, may carry that day.
 */
export function latestDayAt(date: string): string {
  if (date.length <= DAY) return date;
  return new Date(Date.parse(date) + FURTHEST_EAST).toISOString().slice(0, DAY);
}
