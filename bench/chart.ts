import { figuresOf, type Spread } from './figures.ts';
import { type Results, titleOf } from './report.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';

/** A bar: who, how much, and how it is written. */
interface Bar {
  name: string;
  kind: 'first' | 'ours' | 'peer';
  amount: Spread;
  text: string;
}

interface Panel {
  title: string;
  bars: Bar[];
}

const WIDTH = 880;
const MARGIN = 28;
const GUTTER = 36;
const COLUMN = (WIDTH - 2 * MARGIN - GUTTER) / 2;
const LABEL = 188;
const VALUE = 64;
const ROW = 22;
const HEAD = 30;
const GAP = 22;
const TOP = 92;

/** In the light and in the dark; the ground is painted, so that it suits whatever stands around it. */
const STYLE = `
  svg { color-scheme: light dark; font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; }
  .ground { fill: #fff; stroke: #d8dee4; } text { fill: #1f2328; } .quiet { fill: #59636e; } .axis { stroke: #c3cad1; }
  .first { fill: #0a5cad; } .ours { fill: #7fb2e3; } .peer { fill: #a5adb6; } .range { stroke: #1f2328; }
  .title { font-size: 19px; font-weight: 650; } .head { font-weight: 600; } .value { font-variant-numeric: tabular-nums; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117; stroke: #30363d; } text { fill: #e6edf3; } .quiet { fill: #9198a1; } .axis { stroke: #484f58; }
    .first { fill: #58a6ff; } .ours { fill: #2b5c94; } .peer { fill: #6e7681; } .range { stroke: #e6edf3; }
  }`;

/** Draws what every build took: a panel a scenario, and two of what a cold one took besides, each on a scale that begins at nothing. */
export function drawChart(results: Results): string {
  const rows = inPairs(panelsOf(results));
  const heights = rows.map((panels) => Math.max(...panels.map(heightOf)));
  const height = TOP + sum(heights) + MARGIN / 2;
  const { articles, rounds, builders } = results;
  const title = `Seconds to build ${articles.toLocaleString('en')} articles`;
  const runs = rounds === 1 ? 'one run' : `medians of ${rounds} runs, lines from the fastest to the slowest`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">
<title>${asXml(`${title}, by ${titleOf(builders)}`)}</title>
<style>${STYLE}
</style>
<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>
<text class="title" x="${MARGIN}" y="42">${asXml(title)}</text>
<text class="quiet" x="${MARGIN}" y="64">Shorter is better. Every panel has its own scale, from zero; ${runs}.</text>
${rows.map((panels, index) => drawRow(panels, TOP + sum(heights.slice(0, index)))).join('\n')}
</svg>
`;
}

/** The very first build stays out: no peer compiles its templates apart. */
const SHOWN = (Object.keys(SCENARIOS) as Scenario[]).filter((scenario) => scenario !== 'first');

function panelsOf(results: Results): Panel[] {
  const [cold, ...others] = SHOWN.map((scenario) => ({
    title: SCENARIOS[scenario],
    bars: barsOf(results, scenario, ({ wall }) => ({ amount: wall, text: `${formatNumber(wall.median)} s` })),
  }));
  const cpu = { title: 'Processor time of a cold build', bars: cpuBars(results) };
  const memory = { title: 'Peak memory of a cold build', bars: memoryBars(results) };
  return [cold as Panel, cpu, ...others, memory].filter(({ bars }) => bars.length > 0);
}

function cpuBars(results: Results): Bar[] {
  return barsOf(results, 'cold', ({ cpu }) => ({ amount: cpu, text: `${formatNumber(cpu.median)} s` }));
}

function memoryBars(results: Results): Bar[] {
  return barsOf(results, 'cold', ({ peakBytes }) => {
    if (peakBytes === undefined) return undefined;
    const amount = { median: peakBytes, least: peakBytes, most: peakBytes };
    return { amount, text: `${formatNumber(peakBytes / 1e9)} GB` };
  });
}

function barsOf(
  { builders, runs }: Results,
  scenario: Scenario,
  measure: (figures: ReturnType<typeof figuresOf>) => Pick<Bar, 'amount' | 'text'> | undefined,
): Bar[] {
  return builders.flatMap(({ id, name, isOurs }, index) => {
    const own = runs.filter((run) => run.builder === id && run.scenario === scenario);
    const bar = own.length > 0 ? measure(figuresOf(own)) : undefined;
    const kind = isOurs ? (index === 0 ? 'first' : 'ours') : 'peer';
    return bar ? [{ ...bar, name: labelOf(name), kind } satisfies Bar] : [];
  });
}

/** Without its version, which the page beside the chart gives. */
function labelOf(name: string): string {
  return name.replace(/ \d[\d.]*/, '');
}

function heightOf({ bars }: Panel): number {
  return HEAD + bars.length * ROW + GAP;
}

function inPairs(panels: readonly Panel[]): Panel[][] {
  return Array.from({ length: Math.ceil(panels.length / 2) }, (_, row) => panels.slice(row * 2, row * 2 + 2));
}

function drawRow(panels: readonly Panel[], y: number): string {
  return panels.map((panel, column) => drawPanel(panel, MARGIN + column * (COLUMN + GUTTER), y)).join('\n');
}

function drawPanel({ title, bars }: Panel, x: number, y: number): string {
  const most = Math.max(...bars.map(({ amount }) => amount.most));
  const scale = (amount: number) => round((amount / most) * (COLUMN - LABEL - VALUE));
  const base = x + LABEL;
  const rows = bars.map((bar, index) => drawBar(bar, x, y + HEAD + index * ROW, scale));
  return `<text class="head" x="${x}" y="${y + 14}">${asXml(title)}</text>
${rows.join('\n')}
<line class="axis" x1="${base}" x2="${base}" y1="${y + HEAD - 4}" y2="${y + HEAD + bars.length * ROW}"/>`;
}

function drawBar(
  { name, kind, amount, text }: Bar,
  x: number,
  y: number,
  scale: (amount: number) => number,
): string {
  const base = x + LABEL;
  const { median, least, most } = amount;
  const range =
    most > least
      ? `<line class="range" x1="${base + scale(least)}" x2="${base + scale(most)}" y1="${y + 7}" y2="${y + 7}"/>`
      : '';
  return `<text x="${x}" y="${y + 11.5}">${asXml(name)}</text><rect class="${kind}" x="${base}" y="${y}" width="${Math.max(1, scale(median))}" height="14"/>${range}<text class="value" x="${base + scale(most) + 6}" y="${y + 11.5}">${text}</text>`;
}

/** Three digits, or a hundredth. */
function formatNumber(number: number): string {
  return number.toFixed(number < 9.995 ? 2 : number < 99.95 ? 1 : 0);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function asXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
