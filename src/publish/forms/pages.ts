import type { ArticleNode, Graph } from '../../graph/graph.ts';
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

/** An article in every form for machines. Those that are made from one value follow one another and share it. */
export function* formPages(node: ArticleNode, edition: Edition): Generator<FormPage> {
  const { body, id } = node.article;
  const record = articleRecord(node, edition);
  yield { path: addresses.articleAs(id, 'json'), view: 'data', props: record };
  yield { path: addresses.articleAs(id, 'md'), view: 'markdown', props: record, texts: [body.markdown] };
  const ninjs = ninjsProps(record);
  yield { path: addresses.articleAs(id, 'ninjs.json'), view: 'ninjs', props: ninjs, texts: [body.html] };
  yield { path: addresses.articleAs(id, 'csv'), view: 'csv', props: csvProps(record) };
  const item = citationItem(node, edition);
  yield { path: addresses.articleAs(id, 'bib'), view: 'bibtex', props: item };
  yield { path: addresses.articleAs(id, 'ris'), view: 'ris', props: item };
  yield { path: addresses.articleAs(id, 'csl.json'), view: 'csl', props: item };
}

/** What there is to take away of a site's evidence. */
export interface CatalogueProps {
  name: LocalText;
  url: string;
  schema: string;
  years: { year: string; articles: number; claims: number; json: string; csv: string }[];
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
  const years = [...Map.groupBy(graph.articles.values(), yearOf)].sort(([a], [b]) => (a < b ? 1 : -1));
  for (const [year, nodes] of years) {
    const parts = (form: 'json' | 'csv') => nodes.map(({ article }) => addresses.articleAs(article.id, form));
    yield { path: addresses.data(`${year}.json`), view: 'joined', props: JSON_FILE, parts: parts('json') };
    yield { path: addresses.data(`${year}.csv`), view: 'joined', props: CSV_FILE, parts: parts('csv') };
  }
  const schema = absolute(addresses.data('evidence.schema.json'), place);
  const props = {
    name: graph.content.site.data.name,
    url: absolute('/', place),
    schema,
    years: years.map((entry) => yearEntry(entry, place)),
  };
  yield { path: addresses.data('index.json'), view: 'data', props };
  yield { path: addresses.data('evidence.schema.json'), view: 'schema', props: { id: schema } };
}

const JSON_FILE: JoinedProps = { before: '{"articles":[\n', between: ',\n', after: '\n]}\n', hasHead: false };
const CSV_FILE: JoinedProps = { before: '', between: '', after: '', hasHead: true };

/** By the calendar at the place of publication; drafts, which have no time yet, come under a name of their own. */
function yearOf({ article }: ArticleNode): string {
  return article.data.published?.slice(0, 4) ?? 'drafts';
}

function yearEntry([year, nodes]: [string, ArticleNode[]], place: Place): CatalogueProps['years'][number] {
  return {
    year,
    articles: nodes.length,
    claims: nodes.reduce((sum, { claims }) => sum + claims.size, 0),
    json: absolute(addresses.data(`${year}.json`), place),
    csv: absolute(addresses.data(`${year}.csv`), place),
  };
}
