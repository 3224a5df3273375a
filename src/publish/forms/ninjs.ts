import { portableHtml } from '../feeds/content.ts';
import { mediaTopicUri } from '../json-ld/article.ts';
import { type ArticleRecord, formatData } from './record.ts';

/**
 * What an article's news object says: of its sources no more than who published them, so that no other change of a source
 * reprints it.
 */
export type NinjsProps = Pick<ArticleRecord, (typeof FIELDS)[number]> & { publishers: string[] };

const FIELDS = [
  'authors',
  'corrections',
  'dateline',
  'image',
  'lang',
  'published',
  'publisher',
  'standfirst',
  'subjects',
  'title',
  'type',
  'updated',
  'url',
  'words',
] as const;

export function ninjsProps(record: ArticleRecord): NinjsProps {
  const fields = FIELDS.map((field) => [field, record[field]]);
  const publishers = new Set(record.sources.flatMap(({ publisher }) => publisher ?? []));
  return { ...Object.fromEntries(fields), publishers: [...publishers] };
}

/** The genres of IPTC's vocabulary (cv.iptc.org/newscodes/genre) that say the same as ours. */
const GENRES: Partial<Record<ArticleRecord['type'], string>> = {
  analysis: 'Analysis',
  background: 'Background',
  explainer: 'Background',
  opinion: 'Opinion',
};

/** Writes an article as IPTC ninjs 3.1, with its whole text: a news object that other newsrooms' systems take in. */
export function formatNinjs(record: NinjsProps, [html = '']: readonly string[]): string {
  const { authors, dateline, lang, publisher, published, standfirst, title, type, updated, url } = record;
  const isRetracted = record.corrections.some(({ severity }) => severity === 'retraction');
  const genre = GENRES[type];
  return formatData({
    uri: url,
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
    },
    type: 'text',
    representationType: 'full',
    pubStatus: isRetracted ? 'canceled' : 'usable',
    language: lang,
    ...(published ? { firstCreated: timeOf(published), versionCreated: timeOf(updated ?? published) } : {}),
    headlines: [{ value: title }],
    descriptions: [{ role: 'standfirst', value: standfirst }],
    bodies: [{ contentType: 'text/html', wordCount: record.words, value: bodyHtml(html, url) }],
    by: authors.join(', '),
    copyrightHolder: publisher,
    ...(dateline ? { located: dateline } : {}),
    genres: [{ name: type, ...(genre ? { uri: `http://cv.iptc.org/newscodes/genre/${genre}` } : {}) }],
    subjects: record.subjects.map(({ id, name, mediaTopic }) => ({
      name,
      rel: 'about',
      ...(mediaTopic ? { uri: mediaTopicUri(mediaTopic) } : { literal: id }),
    })),
    infoSources: record.publishers.map((name) => ({ name, role: 'source' })),
    ...notes(record),
    ...associations(record),
    renditions: [{ name: 'web', href: url, contentType: 'text/html' }],
  });
}

/** A bare day means midnight UTC, as everywhere in the content model. */
function timeOf(published: string): string {
  return published.length === 10 ? `${published}T00:00:00Z` : published;
}

const IMAGE = /<img(?: [a-z-]+(?:="[^"]*")?)*>/g;

/** Pictures are news objects of their own in ninjs; in the text their descriptions stand for them. */
function bodyHtml(html: string, url: string): string {
  const described = html.replace(IMAGE, (image) => {
    const alt = / alt="([^"]+)"/.exec(image)?.[1];
    return alt ? `<em>${alt}</em>` : '';
  });
  return portableHtml(described, url);
}

/** Corrections, for the desks that use the text. */
function notes({ corrections }: NinjsProps): { edNote?: string } {
  if (corrections.length === 0) return {};
  return { edNote: corrections.map(({ on, severity, text }) => `${on}, ${severity}: ${text}`).join('\n') };
}

/** The picture that stands for the article. */
function associations({ image }: NinjsProps): { associations?: object[] } {
  if (!image) return {};
  const { alt, caption, credit, src } = image;
  const descriptions = [
    ...(alt ? [{ role: 'alt text', value: alt }] : []),
    ...(caption ? [{ role: 'caption', value: caption }] : []),
  ];
  const picture = {
    name: 'main',
    rel: 'picture',
    uri: src,
    type: 'picture',
    ...(descriptions.length > 0 ? { descriptions } : {}),
    ...(credit ? { by: credit } : {}),
    renditions: [{ name: 'web', href: src }],
  };
  return { associations: [picture] };
}
