import { hash } from 'node:crypto';

/** As much of a sum as tells what archives hold apart. */
export function sumOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 32);
}
