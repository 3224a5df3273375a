import type { Root } from 'mdast';

/** A text as it was read, before anybody asks what its parts are. */
export interface Reading {
  /** The text in blocks. Nothing in it is markup that the file did not have. */
  tree: Root;
  /** What the file says of itself apart from its text. */
  said: Said;
  /** Lines that have no place in an article, to be kept beside it word for word. */
  kept: string[];
  /** Text of a page that lies outside of its article, such as menus and notices. */
  outside: string[];
  /** What an editor should know of how the file was read. */
  notes: string[];
}

/** What a file says of itself in front matter or metadata, in the words of our own fields. */
export interface Said {
  title?: string;
  standfirst?: string;
  authors?: string[];
  /** A day or a time with its offset. */
  published?: string;
  updated?: string;
  lang?: string;
  /** Tags as the file spells them. */
  topics?: string[];
  /** Where the text stands on the web. */
  url?: string;
}

export type Format = 'text' | 'html' | 'markdown';
