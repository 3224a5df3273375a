/** A file that is other files of the site, one after the other: how they are put together. */
export interface JoinedProps {
  before: string;
  between: string;
  after: string;
  /** Whether the first line of every file but the first is left out: the heads of tables. */
  hasHead: boolean;
}

/** The text of such a file, piece by piece, so that it is never held whole. A line end that closes a part is dropped. */
export function* joinTexts(
  { before, between, after, hasHead }: JoinedProps,
  texts: Iterable<string>,
): Generator<string> {
  let isFirst = true;
  yield before;
  for (const text of texts) {
    const body = hasHead && !isFirst ? text.slice(text.indexOf('\n') + 1) : text;
    if (body === '') continue;
    if (!isFirst) yield between;
    yield between === '' ? body : body.trimEnd();
    isFirst = false;
  }
  yield after;
}
