import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { articleText, buildInto, contentFolder, temporaryFolder, treeOf } from '../setup/desk.ts';
import { runWorkflow, type Workflow } from './github.ts';
import { type Pipeline, runPipeline } from './gitlab.ts';

const DOCS = join(import.meta.dirname, '..', '..', 'docs', 'deploy');
const MAIN = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

function example<Example>(name: string): Example {
  return load(readFileSync(join(DOCS, name), 'utf8')) as Example;
}

/** A site that has a little of everything. */
function site(): string {
  return contentFolder({
    'site.yml': 'name: Site\nurl: https://standfirst.example\nlanguages: [en, uk]\n',
    'articles/a.md': articleText(),
    'articles/b.md': articleText({ lang: 'uk', aliases: '[/old/]', published: '2024-05-01' }),
    'pages/about.md': '---\ntitle: About\n---\n\nThe desk.\n',
  });
}

async function wholeSite(content: string, now: string): Promise<Map<string, string>> {
  const out = join(temporaryFolder(), 'dist');
  await buildInto(out, content, { now: Date.parse(now) });
  return treeOf(out);
}

test('the workflow for GitHub Actions publishes what one build would', async () => {
  const workflow = example<Workflow>('github-actions.yml');
  const matrix = workflow.jobs.print?.strategy?.matrix;
  expect(matrix?.shard).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  if (matrix) matrix.shard = [1, 2, 3];
  const content = site();
  const { published, outputs } = runWorkflow(workflow, content);
  expect(treeOf(published)).toEqual(await wholeSite(content, String(outputs.now)));
});

test('the pipeline for GitLab publishes what one build would', async () => {
  const pipeline = example<Pipeline & { print: { parallel: number } }>('gitlab-ci.yml');
  expect(pipeline.print.parallel).toBe(16);
  pipeline.print.parallel = 3;
  const content = site();
  const now = '2026-01-31T16:47:55Z';
  expect(treeOf(runPipeline(pipeline, content, now))).toEqual(await wholeSite(content, now));
});

test('commands and options that the examples name are there', () => {
  const texts = readdirSync(DOCS).map((name) => readFileSync(join(DOCS, name), 'utf8'));
  const commands = texts.flatMap((text) => [...text.matchAll(/npx standfirst ([a-z]+)(.*(?:\n +--.*)*)/g)]);
  const optionsOf = (name: string) =>
    commands.flatMap(([, of, rest = '']) => (of === name ? (rest.match(/(?<=\s)--[a-z-]+/g) ?? []) : []));
  expect(new Set(commands.map(([, name]) => name))).toEqual(new Set(['check', 'build', 'merge']));
  expect(optionsOf('build')).toEqual(expect.arrayContaining(['--shard', '--now', '--out']));
  for (const name of ['check', 'build', 'merge']) {
    const { stdout } = spawnSync(process.execPath, [MAIN, name, '--help'], { encoding: 'utf8' });
    const known = new Set(stdout.match(/(?<=^\s+)--[a-z-]+/gm));
    expect(optionsOf(name).filter((option) => !known.has(option))).toEqual([]);
  }
});
