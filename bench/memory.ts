import { readdirSync, readFileSync } from 'node:fs';

/**
 * The memory that a process and all those below it hold now, in bytes, from Linux's /proc. Never less than the most
 * that any one of them has held so far, since the kernel keeps that figure between two looks. 0 where there is no /proc.
 */
export function memoryOf(pid: number): number {
  let together = 0;
  let most = 0;
  for (const process of processTree(pid)) {
    const status = read(`/proc/${process}/status`);
    together += kilobytes(status, 'VmRSS');
    most = Math.max(most, kilobytes(status, 'VmHWM'));
  }
  return Math.max(together, most) * 1024;
}

/** A process and its descendants. The kernel lists children by the thread that started them. */
function processTree(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean),
  );
  return [pid, ...children.flatMap((child) => processTree(Number(child)))];
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Processes end while they are looked at: what is gone reads as empty. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
}
