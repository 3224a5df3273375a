import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  optional?: boolean;
  engines?: object;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>;
};

test('the lockfile holds the builds for every platform, so that npm ci works on each', () => {
  const isLocked = (name: string, parent: string) =>
    Object.hasOwn(packages, `node_modules/${name}`) ||
    Object.hasOwn(packages, `${parent}/node_modules/${name}`);
  const missing = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(name, parent)),
  );
  expect(missing, 'run node .ci/complete-lockfile.mjs').toEqual([]);
});

test('no native build is left out because of the machine’s Node, which is not the one that runs it', () => {
  const picky = Object.entries(packages).filter(([, { optional, engines }]) => optional && engines);
  expect(
    picky.map(([name]) => name),
    'run node .ci/complete-lockfile.mjs',
  ).toEqual([]);
});
