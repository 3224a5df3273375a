import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../setup/desk.ts';
import { changed, type Step, stepsIn, withOutputs } from './steps.ts';

const root = join(import.meta.dirname, '..', '..');
const guides = join(root, 'docs', 'guide');

/** What the desk of a guide has: the demonstration's sources, captures and registers, and none of its articles. */
const DESK = ['site.yml', 'captures', 'organisations', 'pages', 'people', 'sources', 'topics'];

describe('a guide says what happens', () => {
  for (const name of readdirSync(guides).sort()) {
    test(name, { timeout: 120_000 }, () => {
      const path = join(guides, name);
      const guide = readFileSync(path, 'utf8');
      const steps = stepsIn(guide);
      const folder = desk();
      const outputs = steps.flatMap((step) => take(step, folder));
      if (process.env.UPDATE_GOLDEN) writeFileSync(path, withOutputs(guide, outputs));
      else expect(withOutputs(guide, outputs)).toBe(guide);
      expect(outputs.length).toBeGreaterThan(0);
    });
  }
});

function desk(): string {
  const folder = temporaryFolder();
  for (const part of DESK)
    cpSync(join(root, 'content', part), join(folder, 'content', part), { recursive: true });
  return folder;
}

/** Does what a step says, and returns what was printed. */
function take(step: Step, folder: string): string[] {
  if (step.kind === 'run') return [run(step.command, folder)];
  const path = join(folder, step.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, step.kind === 'write' ? step.text : changed(readFileSync(path, 'utf8'), step.hunks));
  return [];
}

function run(command: string, cwd: string): string {
  const [npx, name, ...args] = command.split(' ');
  expect(`${npx} ${name}`).toBe('npx standfirst');
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, CI: 'true', GITHUB_STEP_SUMMARY: '' };
  const main = join(root, 'src', 'cli', 'main.ts');
  const { stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd, encoding: 'utf8', env });
  return stderr + stdout;
}
