import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Builder } from './builders/builder.ts';
import { figuresOf, type Spread } from './figures.ts';
import type { OutputOutline } from './outline.ts';
import { type Run, SCENARIOS, type Scenario } from './scenarios.ts';

export interface Results {
  builders: readonly Pick<Builder, 'id' | 'name' | 'prints' | 'site' | 'isOurs' | 'prepared'>[];
  runs: readonly Run[];
  outputs: ReadonlyMap<string, OutputOutline>;
  articles: number;
  rounds: number;
  /** The command that gave them. */
  command: string;
}

/**
 * Writes results as a page of Markdown: on what and by what they came about, then a table of times and one of outputs.
 *
 * @param chart the file of the chart, beside the page
 */
export function formatReport(results: Results, chart: string): string {
  const { builders, articles, rounds, command, outputs } = results;
  const lines = [
    `# ${articles.toLocaleString('en')} articles, built by ${titleOf(builders)}`,
    '',
    `![Seconds of each build, by scenario](${chart})`,
    '',
    `Medians of ${rounds} ${rounds === 1 ? 'run' : 'runs'} in alternating order, fastest and slowest in brackets; every build is a process of its own.`,
    `Memory is the most that all processes of a build held at one time. ${machine()}`,
    '',
    `    ${command}`,
    '',
    ...whatWasChecked(results),
    '',
    ...timeTable(results),
    '',
    ...outputTable(builders, outputs),
  ];
  return `${lines.join('\n')}\n`;
}

function whatWasChecked({ builders, runs }: Results): string[] {
  const hasMeasured = (...scenarios: Scenario[]) => runs.some(({ scenario }) => scenarios.includes(scenario));
  return [
    'All outputs were found to hold the same articles, with the same points, claims, marks, sources and figures.',
    ...sameSites(builders).map(
      (names) =>
        `${names} print the same site: of every kind of page, feed and file the same ones, and all lists lead to the same places.`,
    ),
    ...new Set(builders.flatMap(({ prepared }) => prepared ?? [])),
    ...(hasMeasured('edit', 'title', 'source', 'template')
      ? [
          'Each edit was found on the pages that must show it, and stays: the next one is made to what it has left.',
        ]
      : []),
    ...(hasMeasured('source')
      ? ['Where a source got another title, Standfirst printed the files that give it, and no other.']
      : []),
  ];
}

/** Who was held against whom in every kind of page. */
function sameSites(builders: Results['builders']): string[] {
  return [...Map.groupBy(builders, ({ site }) => site).values()]
    .filter((group) => group.length > 1 && group.some(({ isOurs }) => isOurs))
    .map((group) => new Intl.ListFormat('en').format(group.map(({ name }) => `“${name}”`)));
}

function outputTable(builders: Results['builders'], outputs: Results['outputs']): string[] {
  const rows = builders.map(({ id, name, prints }) => {
    const { files = 0, bytes = 0 } = outputs.get(id) ?? {};
    return `| ${name} | ${prints} | ${files.toLocaleString('en')} | ${megabytes(bytes)} |`;
  });
  return ['| output | what it holds | files | MB |', '| --- | --- | ---: | ---: |', ...rows];
}

/** On what figures came about, in a sentence. */
export function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `Measured on ${availableParallelism()} cores (${model}), ${memory} GB of memory, Node ${process.versions.node}.`;
}

export function megabytes(bytes: number): string {
  return Math.round(bytes / 1e6).toLocaleString('en');
}

/** Who built, each once, in whatever settings. */
export function titleOf(builders: Results['builders']): string {
  const names = new Set(builders.map(({ name }) => name.replace(/,.*/, '')));
  return new Intl.ListFormat('en').format(names);
}

function timeTable({ builders, runs }: Results): string[] {
  const rows = (Object.keys(SCENARIOS) as Scenario[]).flatMap((scenario) =>
    builders.flatMap(({ id, name }) => {
      const own = runs.filter((run) => run.scenario === scenario && run.builder === id);
      return own.length === 0 ? [] : [timeRow(SCENARIOS[scenario], name, own)];
    }),
  );
  return ['| build | by | wall s | CPU s | peak MB |', '| --- | --- | ---: | ---: | ---: |', ...rows];
}

function timeRow(scenario: string, name: string, runs: readonly Run[]): string {
  const { wall, cpu, peakBytes } = figuresOf(runs);
  const peak = peakBytes === undefined ? '–' : megabytes(peakBytes);
  return `| ${scenario} | ${name} | ${seconds(wall)} | ${seconds(cpu)} | ${peak} |`;
}

function seconds({ median, least, most }: Spread): string {
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
}
