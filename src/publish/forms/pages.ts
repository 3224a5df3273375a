import type { ArticleNode, Graph } from '../../graph/graph.ts';
import { type ArticleForm, FORM_NAMES } from '../../model/ids.ts';
import { type EvidenceForm, evidenceForms } from '../../model/site.ts';
import type { LocalText } from '../../model/values.ts';
import type { TextHash } from '../../parse/article.ts';
import { absolute, addresses, type Place } from '../addresses.ts';
import { type CslItem, citationItem } from '../cite/item.ts';
import type { Edition } from '../edition.ts';
import type { JoinedProps } from '../joined.ts';
import { type CsvProps, csvProps } from './csv.ts';
import { type NinjsProps, ninjsProps } from './ninjs.ts';
import { type ArticleRecord, articleRecord } from './record.ts';

export type FormPage =
  | { path: string; view: 'data'; props: ArticleRecord }
  | { path: string; view: 'markdown'; props: ArticleRecord; texts: TextHash[] }
  | { path: string; view: 'ninjs'; props: NinjsProps; texts: TextHash[] }
  | { path: string; view: 'csv'; props: CsvProps }
  | { path: string; view: 'bibtex' | 'ris' | 'csl'; props: CslItem };

/** An article in the forms for machines that the site has. Those that are made from one value follow one another and share it. */
export function* formPages(node: ArticleNode, edition: Edition): Generator<FormPage> {
  const { article } = node;
  const made: Made = {
    article,
    record: articleRecord(node, edition),
    item: citationItem(node, edition),
  };
  for (const form of FORM_NAMES) {
    const path = edition.form(article.id, form);
    if (path !== undefined) yield { path, ...pageIn[form](made) };
  }
}

/** Where the forms of an article stand, which is sooner told than what they say. */
export function formPlaces(
  { article }: ArticleNode,
  edition: Edition,
): { path: string; view: FormPage['view'] }[] {
  return FORM_NAMES.flatMap((form) => {
    const path = edition.form(article.id, form);
    return path === undefined ? [] : [{ path, view: VIEWS[form] }];
  });
}

const VIEWS = {
  json: 'data',
  markdown: 'markdown',
  ninjs: 'ninjs',
  csv: 'csv',
  bibtex: 'bibtex',
  ris: 'ris',
  csl: 'csl',
} as const satisfies Record<ArticleForm, FormPage['view']>;

/** What the forms of an article are made from. */
interface Made {
  article: ArticleNode['article'];
  record: ArticleRecord;
  item: CslItem;
}

const pageIn: {
  [Form in ArticleForm]: (made: Made) => WithoutPath<FormPage> & { view: (typeof VIEWS)[Form] };
} = {
  json: ({ record }) => ({ view: 'data', props: record }),
  markdown: ({ article, record }) => ({ view: 'markdown', props: record, texts: [article.body.markdown] }),
  ninjs: ({ article, record }) => ({ view: 'ninjs', props: ninjsProps(record), texts: [article.body.html] }),
  csv: ({ record }) => ({ view: 'csv', props: csvProps(record) }),
  bibtex: ({ item }) => ({ view: 'bibtex', props: item }),
  ris: ({ item }) => ({ view: 'ris', props: item }),
  csl: ({ item }) => ({ view: 'csl', props: item }),
};

type WithoutPath<Page> = Page extends unknown ? Omit<Page, 'path'> : never;

/** What there is to take away of a site's evidence. */
export interface CatalogueProps {
  name: LocalText;
  url: string;
  /** What the fields of the JSON mean. */
  schema?: string;
  years: ({ year: string; articles: number; claims: number } & { [Form in EvidenceForm]?: string })[];
}

export type ExportPage =
  | { path: string; view: 'joined'; props: JoinedProps; parts: string[] }
  | { path: string; view: 'data'; props: CatalogueProps }
  | { path: string; view: 'schema'; props: { id: string } };

/**
 * The evidence of the whole site, by year of publication: an edit changes the file of one year. Each is the files of its
 * articles one after the other, and planned as just that, so that no build has to hold or even look at what they say.
 */
export function* exportPages(graph: Graph, place: Place): Generator<ExportPage> {
  const { data: site } = graph.content.site;
  const forms = evidenceForms(site);
  if (forms.length === 0) return;
  const years = [...Map.groupBy(graph.articles.values(), yearOf)].sort(([a], [b]) => (a < b ? 1 : -1));
  for (const [year, nodes] of years) {
    for (const form of forms) {
      const parts = nodes.map(({ article }) => addresses.articleAs(article.id, form));
      yield { path: addresses.data(`${year}.${form}`), view: 'joined', props: FILES[form], parts };
    }
  }
  const schema = addresses.data('evidence.schema.json');
  const id = absolute(schema, place);
  const props = {
    name: site.name,
    url: absolute('/', place),
    ...(forms.includes('json') && { schema: id }),
    years: years.map((entry) => yearEntry(entry, forms, place)),
  };
  yield { path: addresses.data('index.json'), view: 'data', props };
  if (forms.includes('json')) yield { path: schema, view: 'schema', props: { id } };
}

const FILES: Record<EvidenceForm, JoinedProps> = {
  json: { before: '{"articles":[\n', between: ',\n', after: '\n]}\n', hasHead: false },
  csv: { before: '', between: '', after: '', hasHead: true },
};

/** By the calendar at the place of publication; drafts, which have no time yet, come under a name of their own. */
function yearOf({ article }: ArticleNode): string {
  return article.outline.published?.slice(0, 4) ?? 'drafts';
}

function yearEntry(
  [year, nodes]: [string, ArticleNode[]],
  forms: readonly EvidenceForm[],
  place: Place,
): CatalogueProps['years'][number] {
  const files = forms.map((form) => [form, absolute(addresses.data(`${year}.${form}`), place)]);
  return {
    year,
    articles: nodes.length,
    claims: nodes.reduce((sum, { article }) => sum + article.outline.claims, 0),
    ...Object.fromEntries(files),
  };
}
