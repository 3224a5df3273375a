import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Builder } from './builders.ts';
import type { OutputOutline } from './outline.ts';
import { type Run, SCENARIOS, type Scenario } from './scenarios.ts';

export interface Results {
  builders: readonly Builder[];
  runs: readonly Run[];
  outputs: ReadonlyMap<string, OutputOutline>;
  articles: number;
  rounds: number;
  /** The command that gave them. */
  command: string;
}

/** Writes results as a page of Markdown: on what and by what they came about, then a table of times and one of outputs. */
export function formatReport(results: Results): string {
  const { builders, articles, rounds, command, outputs } = results;
  const lines = [
    `# ${articles.toLocaleString('en')} articles, built by ${listOf(builders.map(({ name }) => name))}`,
    '',
    `Medians of ${rounds} ${rounds === 1 ? 'run' : 'runs'} in alternating order, fastest and slowest in brackets; every build is a process of its own.`,
    `Memory is the most that all processes of a build held at one time. ${machine()}`,
    '',
    `    ${command}`,
    '',
    ...timeTable(results),
    '',
    '| output | files | MB |',
    '| --- | ---: | ---: |',
    ...builders.map(({ id, name }) => {
      const { files = 0, bytes = 0 } = outputs.get(id) ?? {};
      return `| ${name} | ${files.toLocaleString('en')} | ${megabytes(bytes)} |`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** The middle of some numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('no numbers have no median');
  return (low + high) / 2;
}

function timeTable({ builders, runs }: Results): string[] {
  const rows = (Object.keys(SCENARIOS) as Scenario[]).flatMap((scenario) =>
    builders.flatMap((builder) => {
      const own = runs.filter((run) => run.scenario === scenario && run.builder === builder.id);
      return own.length === 0 ? [] : [timeRow(SCENARIOS[scenario], builder, own)];
    }),
  );
  return ['| build | by | wall s | CPU s | peak MB |', '| --- | --- | ---: | ---: | ---: |', ...rows];
}

function timeRow(scenario: string, { name }: Builder, runs: readonly Run[]): string {
  const seconds = (values: number[]) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return `${median(values).toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
  };
  const peaks = runs.flatMap(({ peakBytes }) => peakBytes ?? []);
  const wall = seconds(runs.map(({ wallSeconds }) => wallSeconds));
  const cpu = seconds(runs.map(({ cpuSeconds }) => cpuSeconds));
  return `| ${scenario} | ${name} | ${wall} | ${cpu} | ${peaks.length > 0 ? megabytes(median(peaks)) : '–'} |`;
}

function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `Measured on ${availableParallelism()} cores (${model}), ${memory} GB of memory, Node ${process.versions.node}.`;
}

function megabytes(bytes: number): string {
  return Math.round(bytes / 1e6).toLocaleString('en');
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names);
}
