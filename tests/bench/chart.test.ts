import { expect, test } from 'vitest';
import { drawChart } from '../../bench/chart.ts';
import type { Results } from '../../bench/report.ts';
import type { Scenario } from '../../bench/scenarios.ts';

const results: Results = {
  builders: [
    { id: 'ours', name: 'Standfirst 0.1.0, complete', prints: 'all', site: 'complete', isOurs: true },
    { id: 'part', name: 'Standfirst 0.1.0, pages and JSON', prints: 'less', site: 'shared', isOurs: true },
    { id: 'peer', name: 'R&D <peer> 1.2', prints: 'least', site: 'articles', isOurs: false },
  ],
  runs: [
    ...runs('ours', 'cold', [10, 20, 30]),
    ...runs('part', 'cold', [8, 8, 8]),
    ...runs('peer', 'cold', [40, 40, 40]),
    ...runs('ours', 'unchanged', [0.25]),
    ...runs('peer', 'unchanged', [0.5]),
  ],
  outputs: new Map(),
  articles: 10_000,
  rounds: 3,
  command: 'npm run bench',
};

test('bars are as long as what they stand for, each panel on a scale of its own', () => {
  const bars = [...drawChart(results).matchAll(/<rect class="(\w+)" [^>]*width="([\d.]+)"/g)].slice(1);
  const [ours, part, peer, , , , oursAgain, peerAgain] = bars.map(([, , width]) => Number(width)) as number[];
  expect(bars.slice(0, 3).map(([, kind]) => kind)).toEqual(['first', 'ours', 'peer']);
  expect([ours, part].map((width) => (width as number) / (peer as number))).toEqual([
    expect.closeTo(0.5, 2),
    expect.closeTo(0.2, 2),
  ]);
  expect((oursAgain as number) / (peerAgain as number)).toBeCloseTo(0.5, 2);
  expect(peerAgain).toBe(peer);
});

test('it says what was measured, in figures, and shows where runs were apart', () => {
  const chart = drawChart(results);
  const texts = [...chart.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(texts).toEqual([
    'Seconds to build 10,000 articles',
    'Shorter is better. Every panel has its own scale, from zero; medians of 3 runs, lines from the fastest to the slowest.',
    'Cold, compiled templates kept',
    ...[
      'Standfirst, complete',
      '20.0 s',
      'Standfirst, pages and JSON',
      '8.00 s',
      'R&amp;D &lt;peer&gt;',
      '40.0 s',
    ],
    'Processor time of a cold build',
    ...[
      'Standfirst, complete',
      '1.00 s',
      'Standfirst, pages and JSON',
      '1.00 s',
      'R&amp;D &lt;peer&gt;',
      '1.00 s',
    ],
    'Nothing changed',
    ...['Standfirst, complete', '0.25 s', 'R&amp;D &lt;peer&gt;', '0.50 s'],
    'Peak memory of a cold build',
    ...[
      'Standfirst, complete',
      '1.00 GB',
      'Standfirst, pages and JSON',
      '1.00 GB',
      'R&amp;D &lt;peer&gt;',
      '1.00 GB',
    ],
  ]);
  expect(chart.match(/class="range"/g)).toHaveLength(1);
});

test('nothing stands outside of it', () => {
  const chart = drawChart(results);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(chart) as unknown as [string, string, string];
  const places = [...chart.matchAll(/ x="([\d.]+)" y="([\d.]+)"/g)];
  expect(
    places.filter(([, x, y]) => Number(x) > Number(width) - 60 || Number(y) > Number(height) - 8),
  ).toEqual([]);
});

function runs(builder: string, scenario: Scenario, seconds: readonly number[]): Results['runs'] {
  return seconds.map((wallSeconds) => ({ builder, scenario, wallSeconds, cpuSeconds: 1, peakBytes: 1e9 }));
}
