import { setFlagsFromString } from 'node:v8';

/** How often a function must have been called before V8 compiles it a second time, with all its skill. */
const CALLS = 40_000;

/** The same as V8 has it. */
const CALLS_BY_ITSELF = 3000;

/**
 * Has V8 make less haste to compile again, on threads of its own, what it has compiled well enough. By itself it does so
 * after 3,000 calls, and a build of some thousand articles does not earn that back.
 */
export function compileLater(): void {
  setFlagsFromString(`--invocation-count-for-turbofan=${CALLS}`);
}

/** As it was before: what a server does again and again is worth compiling. */
export function compileSooner(): void {
  setFlagsFromString(`--invocation-count-for-turbofan=${CALLS_BY_ITSELF}`);
}
