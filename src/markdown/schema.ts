import type { Options as Schema } from 'rehype-sanitize';

type Attribute = NonNullable<Schema['attributes']>[string][number];

const SIDES: Attribute = ['className', 'align-left', 'align-center', 'align-right'];
const CLAIM: Attribute[] = [
  ['dataConfidence', 'high', 'moderate', 'low'],
  ['dataStatus', 'supported', 'contested', 'refuted', 'unverified', 'superseded'],
];

/**
 * All that may stand in the text of an article; whatever is not named here is dropped. An element that is not named
 * gives way to its content, but for those in `strip`, whose content is no prose. Classes and roles are those that this
 * pipeline sets itself. Ids pass, because those of HTML in the text are gone by then: see `rehype-raw-html.ts`.
 */
export const schema: Schema = {
  tagNames: (
    'a abbr aside b bdi bdo blockquote br cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i ' +
    'img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot ' +
    'th thead time tr u ul var wbr'
  ).split(' '),
  strip: ['script', 'style', 'template', 'svg', 'iframe', 'object', 'embed', 'noembed', 'noframes'],
  attributes: {
    '*': ['id', 'lang', ['dir', 'ltr', 'rtl', 'auto'], 'title'],
    a: [
      'href',
      ['rel', 'external'],
      ['className', 'claim', 'anchor'],
      ['role', 'doc-biblioref', 'doc-noteref', 'doc-backlink'],
      'ariaLabel',
      'ariaDescribedBy',
      ...CLAIM,
    ],
    aside: [
      ['className', 'counterpoint', 'background', 'method'],
      ['role', 'note'],
      'ariaLabelledBy',
      'dataBy',
    ],
    blockquote: ['cite'],
    code: [['className', /^language-[\w+#.-]+$/]],
    del: ['cite', 'dateTime'],
    details: ['open'],
    h2: [['className', 'footnotes-label']],
    img: ['src', 'alt', ['width', /^\d+$/], ['height', /^\d+$/], ['loading', 'lazy'], ['decoding', 'async']],
    input: [['type', 'checkbox'], ['disabled', true], 'checked', 'ariaLabel'],
    ins: ['cite', 'dateTime'],
    li: [['className', 'task-list-item'], 'value'],
    ol: [['className', 'timeline', 'contains-task-list'], 'start', 'reversed'],
    p: [['className', 'aside-label']],
    q: ['cite'],
    section: [
      ['className', 'footnotes', 'table-scroll'],
      ['role', 'doc-endnotes'],
      'ariaLabel',
      'ariaLabelledBy',
      ['tabIndex', 0],
    ],
    span: [['className', 'claim', 'citation'], ...CLAIM],
    td: ['colSpan', 'rowSpan', SIDES],
    th: ['colSpan', 'rowSpan', ['scope', 'col', 'row', 'colgroup', 'rowgroup'], SIDES],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
  ancestors: {
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  clobber: [],
};
