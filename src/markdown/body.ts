import type { Range, Severity } from '../model/diagnostic.ts';
import type { Passage } from '../prose/passage.ts';

/**
 * The text of an article or page after its one parse: the HTML that readers get, and what it says of claims, sources,
 * links and pictures. All ranges are places in the file, front matter counted.
 */
export interface Body {
  /** Sanitised HTML. */
  html: string;
  /** The text as plain Markdown, for readers elsewhere: see `remark-portable.ts`. */
  markdown: string;
  /** How many words readers see. */
  words: number;
  citations: Citation[];
  marks: ClaimMark[];
  links: Link[];
  images: Picture[];
  headings: Heading[];
  /** The anchor of the first passage on method, where there is one. */
  method?: string;
  /** The prose, passage by passage; read while the text is at hand, and not kept. */
  passages: Passage[];
  problems: BodyProblem[];
}

/** `[@source-id, para. 12]`; `[@a; @b]` is two. */
export interface Citation {
  source: string;
  locator?: string;
  range: Range;
}

/** `:claim[words in the sentence]{#claim-id}`. */
export interface ClaimMark {
  claim: string;
  /** The words that make the claim, as plain text. */
  text: string;
  range: Range;
}

export interface Link {
  /** The address as the editor wrote it. */
  href: string;
  /**
   * Where it leads on this site: a path from the site's root without base, such as `/articles/uk/peace-talks/`, with its
   * fragment apart. Absent for addresses elsewhere.
   */
  target?: string;
  fragment?: string;
  range: Range;
}

export interface Picture {
  /** The address as the editor wrote it. */
  src: string;
  /** The file below the content folder, such as `media/map.png`; absent for addresses elsewhere. */
  file?: string;
  alt: string;
  /** HTML with an empty `alt`: the editor says that the picture is mere decoration. */
  isDecoration?: boolean;
  range: Range;
}

export interface Heading {
  /** 2 to 6. */
  depth: number;
  /** The anchor. */
  id: string;
  text: string;
  range: Range;
}

/** A problem with the text itself: an unsafe address, a directive that nobody knows, nesting without end. */
export interface BodyProblem {
  ruleId: string;
  severity: Severity;
  message: string;
  help?: string;
  range: Range;
}

/** What a body needs to know of the file that it stands in. */
export interface BodyContext {
  /** The file below the content folder: relative links start from its folder. */
  file: string;
  /** How many lines of the file stand before the body. */
  bodyLine: number;
  /** The language of the text, for its quotation marks and footnote labels. */
  lang: string;
  /** The article's sources, in order: a citation shows the number of its source, from 1. */
  sources: readonly string[];
  /** The article's claims: `confidence` and `status` become attributes of the mark. */
  claims: readonly { id: string; confidence: string; status: string }[];
  /** The path under which the site is published: `/` or `/news/`. Put before every address on this site. */
  base: string;
}
