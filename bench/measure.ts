import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { memoryOf } from './memory.ts';

export interface Command {
  program: string;
  args: string[];
  cwd: string;
  env?: Record<string, string>;
}

/** What one run of a command took. */
export interface Measurement {
  /** From start to end. */
  wallSeconds: number;
  /** Of all its processes, in user and system mode. */
  cpuSeconds: number;
  /** The most that its processes held in memory at one time; absent where the system does not say. */
  peakBytes?: number;
}

/** The same with what it said on standard error. */
export interface Measured extends Measurement {
  said: string;
}

const SAMPLE_MILLISECONDS = 20;

/** POSIX shells know what their children took, which Node does not tell: `times` writes it to a channel of its own. */
const TIMED = '"$@"; code=$?; times >&3; exit $code';

/** Runs a command in a process of its own to its end. Throws with all that it printed when it fails. */
export async function measure({ program, args, cwd, env }: Command): Promise<Measured> {
  const start = performance.now();
  const child = spawn('sh', ['-c', TIMED, 'sh', program, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const peak = watchMemory(child);
  const [out, err, times, [code]] = await Promise.all([
    text(child.stdout as NodeJS.ReadableStream),
    text(child.stderr as NodeJS.ReadableStream),
    text(child.stdio[3] as NodeJS.ReadableStream),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  const wallSeconds = (performance.now() - start) / 1000;
  const peakBytes = peak();
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${out}${err}`);
  return {
    wallSeconds,
    cpuSeconds: childSeconds(times),
    said: err,
    ...(peakBytes > 0 ? { peakBytes } : {}),
  };
}

/** Looks at the memory of a process and those that it starts until told to stop, and then says the most that it saw. */
function watchMemory(child: ChildProcess): () => number {
  let most = 0;
  const look = () => {
    most = Math.max(most, memoryOf(child.pid ?? 0));
  };
  const timer = setInterval(look, SAMPLE_MILLISECONDS);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** The second line that `times` prints is about children: `0m1.520s 0m0.310s`. */
function childSeconds(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  const spans = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return spans.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}
