import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLAIM_STATUSES, CONFIDENCES } from '../../src/model/claim.ts';
import { evidenceChart } from '../../src/publish/evidence-chart.ts';
import type { ClaimView } from '../../src/publish/views.ts';

const claim = fc.record({
  origins: fc.nat(12),
  confidence: fc.constantFrom(...CONFIDENCES),
  status: fc.constantFrom(...CLAIM_STATUSES),
});

const chartOf = (claims: Pick<ClaimView, 'origins' | 'confidence' | 'status'>[]) =>
  evidenceChart(claims.map((one, index) => ({ ...one, id: `c${index + 1}` }) as ClaimView));

test('every claim has a disc of its own, in the row of its confidence and the column of its origins', () => {
  fc.assert(
    fc.property(fc.array(claim, { minLength: 1, maxLength: 40 }), (claims) => {
      const chart = chartOf(claims);
      expect(chart.claims.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
        claims.map((_, index) => index + 1),
      );
      for (const disc of chart.claims) {
        const row = chart.rows.findLast(({ y }) => y <= disc.y);
        expect(row?.confidence).toBe(disc.confidence);
        expect(Math.abs((chart.columns[Math.min(disc.origins, 5)]?.x ?? 0) - disc.x)).toBeLessThanOrEqual(42);
        expect([disc.x - 12 >= 0, disc.x + 12 <= chart.width, disc.y + 12 <= chart.height]).toEqual([
          true,
          true,
          true,
        ]);
      }
      for (const [index, disc] of chart.claims.entries())
        for (const other of chart.claims.slice(index + 1))
          expect(Math.hypot(disc.x - other.x, disc.y - other.y)).toBeGreaterThanOrEqual(28);
    }),
  );
});

test('five origins and more share the last column', () => {
  const many = { confidence: 'high' as const, status: 'supported' as const };
  const { columns } = chartOf([
    { origins: 1, ...many },
    { origins: 9, ...many },
  ]);
  expect(columns.map(({ origins, open }) => `${origins}${open ? '+' : ''}`)).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
    '5+',
  ]);
});
