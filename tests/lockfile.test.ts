import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  optionalDependencies?: Record<string, string>;
}

test('the lockfile holds the builds for every platform, so that npm ci works on each', () => {
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const isLocked = (name: string, parent: string) =>
    Object.hasOwn(packages, `node_modules/${name}`) ||
    Object.hasOwn(packages, `${parent}/node_modules/${name}`);
  const missing = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(name, parent)),
  );
  expect(missing, 'run node .ci/complete-lockfile.mjs').toEqual([]);
});
