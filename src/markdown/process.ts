import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { type Features, markdownToMdast } from 'satteri';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import type { Range } from '../model/diagnostic.ts';
import type { Body, BodyContext } from './body.ts';
import { bottomlessLine, DEPTH_LIMIT, firstBeyond } from './depth.ts';
import { indexOf } from './node-index.ts';
import { type Notebook, openNotebook, placeOf } from './notebook.ts';
import { plainBody } from './plain-body.ts';
import { rehypeAddresses } from './rehype-addresses.ts';
import { rehypeAllowed } from './rehype-allowed.ts';
import { rehypeFigures } from './rehype-figures.ts';
import { rehypeFootnotes } from './rehype-footnotes.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypeHtml } from './rehype-html.ts';
import { rehypeIndex } from './rehype-index.ts';
import { rehypeRawHtml } from './rehype-raw-html.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTaskLists } from './rehype-task-lists.ts';
import { rehypeWords } from './rehype-words.ts';
import { remarkAsides } from './remark-asides.ts';
import { citationToElement, remarkCitations } from './remark-citations.ts';
import { remarkClaimMarks } from './remark-claim-marks.ts';
import { remarkElements } from './remark-elements.ts';
import { remarkPassages } from './remark-passages.ts';
import { applyEdits, remarkPortable } from './remark-portable.ts';
import { remarkTimeline } from './remark-timeline.ts';
import { remarkTypographicQuotes } from './remark-typographic-quotes.ts';
import { remarkUnclosedDirectives } from './remark-unclosed-directives.ts';
import { remarkUnknownDirectives } from './remark-unknown-directives.ts';
import { remarkVerbatim } from './remark-verbatim.ts';
import { remarkWrappedMarks } from './remark-wrapped-marks.ts';
import { remarkWrittenAddresses } from './remark-written-addresses.ts';
import { schema } from './schema.ts';

/** Markdown to mdast: CommonMark, GFM and generic directives, with places. */
export type MarkdownParser = (markdown: string) => Root;

/** Text in, HTML and facts out. Pure, and never throws: what is wrong with the text is in `problems`. */
export type MarkdownProcessor = (markdown: string, context: BodyContext) => Body;

/** A processor on top of a parser. The site has one; the tests put the reference parser under the same pipeline. */
export function createProcessor(parse: MarkdownParser): MarkdownProcessor {
  const processor = unified()
    .use(markdownParser, parse)
    .use(remarkWrittenAddresses)
    .use(remarkVerbatim)
    .use(remarkUnclosedDirectives)
    .use(remarkWrappedMarks)
    .use(remarkUnknownDirectives)
    .use(remarkPortable)
    .use(remarkCitations)
    .use(remarkClaimMarks)
    .use(remarkPassages)
    .use(remarkTimeline)
    .use(remarkAsides)
    .use(remarkTypographicQuotes)
    .use(remarkElements, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      handlers: { citation: citationToElement },
      footnoteLabelProperties: { className: ['footnotes-label'] },
    })
    .use(rehypeRawHtml)
    .use(rehypeIndex)
    .use(rehypeAddresses)
    .use(rehypeHeadings)
    .use(rehypeFigures)
    .use(rehypeTables)
    .use(rehypeTaskLists)
    .use(rehypeFootnotes)
    .use(rehypeAllowed, schema)
    .use(rehypeWords)
    .use(rehypeHtml)
    .freeze();

  const stringify = (tree: HtmlRoot) => processor.stringify(tree);
  return (markdown, context) => {
    const notebook = openNotebook(context);
    const abyss = bottomlessLine(markdown);
    if (abyss) return plainBody(markdown, placeOf(abyss, notebook), stringify);
    const file = new VFile({ value: markdown, data: { notebook } });
    const tree = processor.parse(file);
    const deep = firstBeyond(tree, DEPTH_LIMIT);
    if (deep) return plainBody(markdown, placeOf(deep, notebook), stringify);
    notebook.nodes = indexOf(tree);
    const html = stringify(processor.runSync(tree, file));
    if (notebook.tooDeep) return plainBody(markdown, notebook.tooDeep, stringify);
    return bodyOf(html, applyEdits(markdown, notebook.edits), notebook);
  };
}

/** Puts a parser in front of a pipeline. */
const markdownParser: Plugin<[MarkdownParser], string, Root> = function (parse) {
  this.parser = (markdown) => parse(markdown);
};

const features: Features = { directive: true, frontmatter: false, gfm: true };

/** Processes the text of an article or page, without its front matter. */
export const processMarkdown: MarkdownProcessor = createProcessor(
  (markdown) => markdownToMdast(markdown, { features }) as Root,
);

function bodyOf(html: string, markdown: string, notebook: Notebook): Body {
  const { words, citations, marks, links, images, headings, method, passages, problems } = notebook;
  for (const found of [citations, marks, links, images, headings, problems]) found.sort(byPlace);
  const facts = { html, markdown, words, citations, marks, links, images, headings, passages, problems };
  return method === undefined ? facts : { ...facts, method };
}

function byPlace(a: { range: Range }, b: { range: Range }): number {
  return a.range.line - b.range.line || a.range.column - b.range.column;
}
