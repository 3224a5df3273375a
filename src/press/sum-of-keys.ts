import { hash } from 'node:crypto';

/** What each of some files is made from. */
export type KeyOf = (file: string) => string | undefined;

/** A sum of the keys of files, in hexadecimal. It does not hang on their order, so that some can be exchanged in it. */
export function sumOfKeys(files: readonly string[], keyOf: KeyOf): string {
  return flipped(0n, files, keyOf).toString(16);
}

/** The same sum after some of its files have been made from something else. */
export function changedSum(sum: string, files: readonly string[], before: KeyOf, after: KeyOf): string {
  return flipped(flipped(BigInt(`0x${sum}`), files, before), files, after).toString(16);
}

/** What is flipped twice is out again. */
function flipped(sum: bigint, files: readonly string[], keyOf: KeyOf): bigint {
  return files.reduce(
    (flipped, file) => flipped ^ BigInt(`0x${hash('sha256', `${file}\0${keyOf(file)}`)}`),
    sum,
  );
}
