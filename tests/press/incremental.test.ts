import { test } from 'vitest';
import { holdSeries, LIMIT } from './series.ts';

test(
  'after any series of edits a warm build equals a cold one, and prints only what changed',
  holdSeries,
  LIMIT,
);
