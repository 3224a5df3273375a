import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../setup/desk.ts';
import { copy, machine } from './machine.ts';

/** As much of a pipeline as `docs/deploy` needs. */
export interface Pipeline {
  stages: string[];
  default: { before_script: string[] };
  [job: string]: unknown;
}

interface Job {
  stage: string;
  script: string[];
  parallel?: number;
  artifacts?: { paths: string[] };
  pages?: { publish: string };
}

/** Runs a pipeline, job by job and each on machines of its own, and returns the folder that it publishes. */
export function runPipeline(pipeline: Pipeline, content: string, now: string): string {
  const artifacts = temporaryFolder();
  const jobs = Object.values(pipeline).filter(isJob);
  let published = '';
  for (const stage of pipeline.stages)
    for (const job of jobs.filter((candidate) => candidate.stage === stage))
      for (let index = 1; index <= (job.parallel ?? 1); index += 1) {
        const { folder, run } = machine(content);
        const known = {
          CI_NODE_INDEX: String(index),
          CI_NODE_TOTAL: String(job.parallel ?? 1),
          CI_PIPELINE_CREATED_AT: now,
        };
        copy(artifacts, folder);
        run([...pipeline.default.before_script, ...job.script].join('\n'), known);
        for (const path of job.artifacts?.paths ?? []) {
          const named = path.replace(/\$(\w+)/g, (_, name: keyof typeof known) => known[name]);
          if (!existsSync(join(folder, named))) throw new Error(`there is no ${named} to keep`);
          copy(join(folder, named), join(artifacts, named));
        }
        if (job.pages) published = join(folder, job.pages.publish);
      }
  return published;
}

function isJob(value: unknown): value is Job {
  return typeof value === 'object' && value !== null && 'script' in value;
}
