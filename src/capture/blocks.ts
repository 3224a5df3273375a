/** Elements that begin a line of their own. */
const BLOCK = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p section summary table tbody tfoot thead ul`.split(
    /\s+/,
  ),
);

/** Elements whose text no reader sees as part of the page's own. */
const UNSEEN = new Set(
  `amp-ad amp-sidebar amp-social-share button datalist embed head iframe input noscript object option script select style
   svg template textarea title video audio`.split(/\s+/),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;

/**
 * The text of an element in blocks: paragraphs, headings, list items, captions and rows of tables, in the order of the
 * page. White space inside a block is one space; `br` and preformatted lines stay lines. The cells of a row are
 * separated by a tab, as they are when one copies them from a browser. No other character is added or changed.
 */
export function blocksOf(root: Node): string[] {
  const blocks: string[] = [];
  let open = '';
  const close = () => {
    const text = tidy(open);
    if (text) blocks.push(text);
    open = '';
  };
  const apart = (texts: string[]) => {
    close();
    blocks.push(...texts);
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3)
      open += (node.nodeValue ?? '').replace(CONTROL, '').replace(/[\t\n\f\r ]+/g, ' ');
    if (node.nodeType !== 1) return;
    const name = (node as Element).localName;
    if (UNSEEN.has(name) || isHidden(node as Element)) return;
    if (name === 'br') open += '\n';
    else if (name === 'pre') apart(preformatted(node.textContent ?? ''));
    else if (name === 'tr') apart(rowOf(node as Element));
    else if (!isBlock(name)) node.childNodes.forEach(walk);
    else {
      close();
      node.childNodes.forEach(walk);
      close();
    }
  };
  root.childNodes.forEach(walk);
  close();
  return blocks;
}

/** Whether elements of a name begin a line of their own; `pre` does, but is read line by line. */
export function isBlock(name: string): boolean {
  return BLOCK.has(name);
}

/** Whether a page hides an element from everybody by its own attributes; style sheets are not read. */
export function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return (
    element.hasAttribute('hidden') || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}

function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function preformatted(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(CONTROL, '').split('\n');
  const block = lines.map((line) => line.trimEnd()).join('\n');
  const bare = block.replace(/^\n+|\n+$/g, '');
  return bare.trim() ? [bare] : [];
}

/** Pages are also laid out in tables: a row in which a cell holds several blocks is read cell by cell. */
function rowOf(row: Element): string[] {
  const cells = [...row.children].filter((cell) => !isHidden(cell)).map((cell) => blocksOf(cell));
  if (cells.some((blocks) => blocks.length > 1)) return cells.flat();
  const line = cells
    .map(([text = '']) => text.replaceAll('\n', ' '))
    .join('\t')
    .trim();
  return line ? [line] : [];
}
