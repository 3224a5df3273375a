/** Asks again only for what was not asked for lately: the last `size` answers are kept. */
export function lately<Key, Value>(ask: (key: Key) => Value, size: number): (key: Key) => Value {
  const answers = new Map<Key, Value>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const value = ask(key);
    answers.set(key, value);
    const [oldest] = answers.keys();
    if (answers.size > size) answers.delete(oldest as Key);
    return value;
  };
}
