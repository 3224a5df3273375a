import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { temporaryFolder } from '../setup/desk.ts';
import { copy, type Machine, machine } from './machine.ts';

/** As much of a workflow as `docs/deploy` needs. */
export interface Workflow {
  jobs: Record<string, Job>;
}

interface Job {
  needs?: string;
  outputs?: Record<string, string>;
  strategy?: { matrix: { shard: number[] } };
  steps: Step[];
}

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
}

/** What expressions may name. */
type Context = Record<string, unknown>;

/** Runs a workflow, job by job and each on machines of its own, and returns the folder that it publishes. */
export function runWorkflow({ jobs }: Workflow, content: string): { published: string; outputs: Context } {
  const service = openService();
  const needs: Record<string, { outputs: Context }> = {};
  for (const [name, job] of Object.entries(jobs)) {
    if (job.needs !== undefined && !(job.needs in needs)) throw new Error(`${name} needs ${job.needs}`);
    const shards = job.strategy?.matrix.shard ?? [0];
    for (const shard of shards) {
      const context = {
        github: { run_id: 7 },
        matrix: { shard },
        strategy: { 'job-total': shards.length },
        needs,
      };
      needs[name] = { outputs: runJob(job, machine(content), service, context) };
    }
  }
  return { published: service.published(), outputs: needs.check?.outputs ?? {} };
}

function runJob({ steps, outputs = {} }: Job, place: Machine, service: Service, context: Context): Context {
  const known: Record<string, { outputs: Context }> = {};
  const all = { ...context, steps: known };
  for (const { id, uses, run, with: given = {} } of steps) {
    const inputs = Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key, filledIn(String(value), all)]),
    );
    if (uses !== undefined) service.use(uses.replace(/@v\d+$/, ''), inputs, place.folder);
    else known[id ?? ''] = { outputs: runStep(filledIn(run as string, all), place) };
  }
  return Object.fromEntries(Object.entries(outputs).map(([key, value]) => [key, filledIn(value, all)]));
}

function runStep(script: string, { folder, run }: Machine): Context {
  const outputs = join(temporaryFolder(), 'outputs');
  writeFileSync(outputs, '');
  run(script, { GITHUB_OUTPUT: outputs, GITHUB_WORKSPACE: folder });
  const lines = readFileSync(outputs, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => line.split('=')));
}

/** `${{ … }}` of a text, replaced by what the context says. */
function filledIn(text: string, context: Context): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, path: string) => {
    const value = path
      .split('.')
      .reduce((found: unknown, key) => (found as Context | undefined)?.[key], context);
    if (value === undefined) throw new Error(`nothing is known as ${path}`);
    return String(value);
  });
}

interface Service {
  use: (action: string, inputs: Record<string, string>, folder: string) => void;
  published: () => string;
}

/** Caches and artifacts, and what actions do with them. */
function openService(): Service {
  const caches = temporaryFolder();
  const artifacts = temporaryFolder();
  let site = '';
  const actions: Record<string, (inputs: Record<string, string>, folder: string) => void> = {
    'actions/checkout': () => {},
    'actions/setup-node': () => {},
    'actions/cache/save': ({ path = '', key = '' }, folder) => copy(join(folder, path), join(caches, key)),
    'actions/cache/restore': ({ path = '', key = '', 'fail-on-cache-miss': fails }, folder) => {
      if (existsSync(join(caches, key))) copy(join(caches, key), join(folder, path));
      else if (fails === 'true') throw new Error(`there is no cache ${key}`);
    },
    'actions/upload-artifact': ({ name = '', path = '' }, folder) =>
      cpSync(join(folder, path), join(artifacts, name, basename(path))),
    'actions/download-artifact': ({ path = '' }, folder) => {
      for (const name of readdirSync(artifacts)) copy(join(artifacts, name), join(folder, path));
    },
    'actions/upload-pages-artifact': ({ path = '' }, folder) => {
      site = join(folder, path);
    },
    'actions/deploy-pages': () => {},
  };
  return {
    published: () => site,
    use: (action, inputs, folder) => {
      const act = actions[action];
      if (!act) throw new Error(`nothing is known of ${action}`);
      act(inputs, folder);
    },
  };
}
