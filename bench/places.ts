/** What a file of a site is, whoever made it: its kind, and of whom or what it is. */
export interface SitePlace {
  kind: string;
  entity: string;
  /** Whether it is a list, so that it is compared where it leads. */
  lists?: true;
}

const LISTS = 'archive|corrections|forecasts|organisations|people|sections|sources|standards|topics';
const ENTITY = new RegExp(`^((?:uk/)?)(${LISTS})/([^/]+)/(?:page/\\d+/)?index\\.html$`);
const LIST = new RegExp(`^((?:uk/)?)(?:(${LISTS})/)?(?:page/\\d+/)?index\\.html$`);
const FEED = /^(.*\/)?(?:feed\.xml|atom\.xml|feed\.json)$/;
const FORM = /^articles\/(.+?)(?:\/index|\/(?=ninjs|csl))?\.?((?:ninjs|csl)\.json|json|md|csv|bib|ris)$/;
const YEAR = /^data\/(\d{4}|index)(?:\/index)?\.(json|csv)$/;
const FOR_MACHINES = /^(?:robots|llms|sitemap|news-sitemap)\.(?:txt|xml)$/;

/**
 * Tells what a file is by its path, as both Standfirst and its peers name them: `articles/a.csv` and `articles/a/index.csv` are
 * one form of one article. Nothing of styles, scripts, and whatever else only one of them has.
 */
export function placeOf(path: string): SitePlace | undefined {
  if (FEED.test(path)) return { kind: 'feeds', entity: path };
  const article = /^articles\/(.+)\/index\.html$/.exec(path)?.[1];
  if (article !== undefined) return { kind: 'articles', entity: article };
  const [, year, end] = YEAR.exec(path) ?? [];
  if (year !== undefined) return { kind: 'data by year', entity: `${year}.${end}` };
  const [, ofArticle, form] = FORM.exec(path) ?? [];
  if (ofArticle !== undefined) return { kind: `articles as .${form}`, entity: ofArticle };
  if (FOR_MACHINES.test(path)) return { kind: 'files for machines', entity: path };
  return listPlace(path);
}

/** The further pages of a list belong to it. */
function listPlace(path: string): SitePlace | undefined {
  const [, prefix, kind, entity] = ENTITY.exec(path) ?? [];
  if (kind !== undefined && entity !== 'page') return { kind, entity: `${prefix}${entity}`, lists: true };
  const list = LIST.exec(path);
  if (list) return { kind: 'lists', entity: `${list[1]}${list[2] ?? 'front page'}`, lists: true };
  return /^(?:uk\/)?404\.html$/.test(path) ? { kind: 'not found', entity: path } : undefined;
}
