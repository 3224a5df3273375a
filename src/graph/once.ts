import { during, lookAtAll } from './witness.ts';

/** Values that are each made when they are first asked for. */
export function lazily<Values extends object>(
  makers: { [Name in keyof Values]: () => Values[Name] },
): Values {
  const values = {} as Values;
  for (const name of Object.keys(makers) as (keyof Values)[])
    Object.defineProperty(values, name, { enumerable: true, get: once(makers[name]) });
  return values;
}

/**
 * A value that is made when it is first asked for. Whoever asks for it, then or later, has looked at the facts that it was
 * made from.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value; facts: readonly string[] } | undefined;
  return () => {
    made ??= witnessed(make);
    lookAtAll(made.facts);
    return made.value;
  };
}

function witnessed<Value>(make: () => Value): { value: Value; facts: readonly string[] } {
  const facts = new Set<string>();
  const value = during(facts, make);
  return { value, facts: [...facts] };
}
