import type { PageToPress } from './worker.ts';

/** A page to be printed, with its props as JSON for those who print it on another thread. */
export interface PrintTask extends PageToPress {
  json: string;
}

/** Pages on their way to another thread. What several of them are made from goes there once. */
export interface Parcel {
  pages: PackedPage[];
  /** Props as JSON, and texts, by the numbers that pages have for them. */
  strings: string[];
}

type PackedPage = Omit<PageToPress, 'props' | 'html' | 'texts'> & {
  props: number;
  html?: number;
  texts?: number[];
};

export function packed(tasks: readonly PrintTask[]): Parcel {
  const strings: string[] = [];
  const numberOf = (text: string) => {
    const known = strings.lastIndexOf(text);
    return known < 0 ? strings.push(text) - 1 : known;
  };
  const pages = tasks.map(({ json, props: _, html, texts, ...page }) => ({
    ...page,
    props: numberOf(json),
    ...(html !== undefined && { html: numberOf(html) }),
    ...(texts && { texts: texts.map(numberOf) }),
  }));
  return { pages, strings };
}

/** The pages of a parcel, one after the other. Those that have the same props share them: what is printed changes nothing in them. */
export function* unpacked({ pages, strings }: Parcel): Generator<PageToPress> {
  const textOf = (number: number) => strings[number] as string;
  let last = -1;
  let shared: object = {};
  for (const { props, html, texts, ...page } of pages) {
    if (props !== last) shared = JSON.parse(textOf(props));
    last = props;
    yield {
      ...page,
      props: shared,
      ...(html !== undefined && { html: textOf(html) }),
      ...(texts && { texts: texts.map(textOf) }),
    };
  }
}
