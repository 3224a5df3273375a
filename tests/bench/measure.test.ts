import { expect, it } from 'vitest';
import { median } from '../../bench/figures.ts';
import { measure } from '../../bench/measure.ts';

const node = (script: string) => ({ program: process.execPath, args: ['-e', script], cwd: '.' });

it('counts the work and the memory of a command and of what it starts', async () => {
  const busy = `const until = process.cpuUsage().user + 3e5; const held = Buffer.alloc(2e8, 1);
    while (process.cpuUsage().user < until) held[0]++;`;
  const parent = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
  const { wallSeconds, cpuSeconds, peakBytes } = await measure(node(parent));
  expect(cpuSeconds).toBeGreaterThan(0.3);
  expect(wallSeconds).toBeGreaterThan(0.2);
  if (process.platform === 'linux') expect(peakBytes).toBeGreaterThan(2e8);
});

it('throws with all that a failing command printed', async () => {
  const failing = measure(node("console.log('one'); console.error('two'); process.exit(3)"));
  await expect(failing).rejects.toThrow(/ ended with 3:\none\ntwo\n$/);
});

it('takes the middle number, or the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow('no numbers have no median');
});
