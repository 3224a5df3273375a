import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../src/press/utf8.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Halves of pairs of surrogates.
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
);

test('bytes of a text are those of Buffer.from, whatever its length', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(1, 2 ** 20), (unit, times) => {
      const whole = times === 1 ? unit : unit.padEnd(times + 1, `${unit}ї`);
      expect(Buffer.compare(utf8(whole), Buffer.from(whole))).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('bytes of a text stay when those of another are made', () => {
  const first = utf8('перший');
  utf8('другий');
  expect(Buffer.from(first).toString()).toBe('перший');
});
