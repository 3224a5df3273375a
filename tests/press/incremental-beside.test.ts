import { test } from 'vitest';
import { holdSeries, LIMIT } from './series.ts';

/** As incremental.test.ts, with other seeds: two files go through all series on two cores. */
test('the same of as many other series', holdSeries, LIMIT);
