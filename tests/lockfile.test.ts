import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  optional?: boolean;
  engines?: object;
  optionalDependencies?: Record<string, string>;
}

/** That of the project, and those of the peers that it is measured against. */
describe.each(['.', 'bench/astro-stock', 'bench/eleventy'])('the lockfile of %s', (folder) => {
  const file = new URL(`../${folder}/package-lock.json`, import.meta.url);
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };
  const mend = `run node .ci/complete-lockfile.mjs ${folder}`;

  test('holds the builds for every platform, so that npm ci works on each', () => {
    const isLocked = (name: string, parent: string) =>
      Object.hasOwn(packages, `node_modules/${name}`) ||
      Object.hasOwn(packages, `${parent}/node_modules/${name}`);
    const missing = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(name, parent)),
    );
    expect(missing, mend).toEqual([]);
  });

  test('leaves no native build out because of the machine’s Node, which is not the one that runs it', () => {
    const picky = Object.entries(packages).filter(([, { optional, engines }]) => optional && engines);
    expect(
      picky.map(([name]) => name),
      mend,
    ).toEqual([]);
  });
});
