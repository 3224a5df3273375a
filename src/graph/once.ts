/** Values that are each made when they are first asked for. */
export function lazily<Values extends object>(
  makers: { [Name in keyof Values]: () => Values[Name] },
): Values {
  const values = {} as Values;
  for (const name of Object.keys(makers) as (keyof Values)[]) {
    const get = once(() => ({ value: makers[name]() }));
    Object.defineProperty(values, name, { enumerable: true, get: () => get().value });
  }
  return values;
}

/** A value that is made when it is first asked for. */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
