import { join } from 'node:path';
import { type Figures, figuresOf } from './figures.ts';
import { generate } from './generate.ts';
import type { Options } from './options.ts';
import { machine, megabytes, type Results, titleOf } from './report.ts';
import { type Bench, layOutPlaces, type Run, runRound } from './scenarios.ts';

/** Cold builds of archives of several sizes. */
export interface Scaling extends Pick<Results, 'builders' | 'rounds'> {
  sizes: { articles: number; runs: readonly Run[] }[];
}

type ScalingJob = Pick<Options, 'scaling' | 'runs' | 'seed'> & Pick<Bench, 'home' | 'work' | 'builders'>;

/** Measures cold builds of one size after the other. What was built stays until the caller removes `work`, see `clear`. */
export async function measureScaling(job: ScalingJob, say: (what: string) => void): Promise<Scaling> {
  const { home, builders, runs: rounds, seed } = job;
  const sizes: Scaling['sizes'] = [];
  for (const articles of job.scaling) {
    const work = join(job.work, String(articles));
    const content = join(work, 'content');
    generate(content, { articles, seed });
    const bench: Bench = {
      ...{ home, work, content, builders, scenarios: ['cold'] },
      onBuild: ({ name }) => say(`${articles.toLocaleString('en')} articles: ${name}`),
    };
    layOutPlaces(bench);
    const runs: Run[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(...(await runRound(bench, round)));
    sizes.push({ articles, runs });
  }
  return { builders, rounds, sizes };
}

/** Writes them as a page of Markdown: seconds and memory, and what an article takes of both. */
export function formatScaling({ builders, rounds, sizes }: Scaling, command: string): string {
  const rows = builders.flatMap(({ id, name }) =>
    sizes.map(({ articles, runs }) => {
      const own = figuresOf(runs.filter(({ builder }) => builder === id));
      return row(name, articles, own);
    }),
  );
  const lines = [
    `# Archives of several sizes, built by ${titleOf(builders)}`,
    '',
    `Cold builds, with compiled templates kept; medians of ${rounds} ${rounds === 1 ? 'run' : 'runs'}. ${machine()}`,
    '',
    `    ${command}`,
    '',
    '| by | articles | wall s | CPU s | peak MB | ms of wall an article | ms of CPU an article | peak kB an article |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ];
  return `${lines.join('\n')}\n`;
}

function row(name: string, articles: number, { wall, cpu, peakBytes }: Figures): string {
  const each = (amount: number, digits: number) => (amount / articles).toFixed(digits);
  const memory = peakBytes === undefined ? ['–', '–'] : [megabytes(peakBytes), each(peakBytes / 1e3, 0)];
  const [peak, peakEach] = memory;
  const cells = [
    ...[name, articles.toLocaleString('en')],
    ...[wall.median.toFixed(2), cpu.median.toFixed(2), peak],
    ...[each(wall.median * 1e3, 2), each(cpu.median * 1e3, 2), peakEach],
  ];
  return `| ${cells.join(' | ')} |`;
}
