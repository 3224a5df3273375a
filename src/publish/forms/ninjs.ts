import { portableHtml } from '../feeds/content.ts';
import { mediaTopicUri } from '../json-ld/article.ts';
import { type ArticleRecord, formatData } from './record.ts';

/** The genres of IPTC's vocabulary (cv.iptc.org/newscodes/genre) that say the same as ours. */
const GENRES: Partial<Record<ArticleRecord['type'], string>> = {
  analysis: 'Analysis',
  background: 'Background',
  explainer: 'Background',
  opinion: 'Opinion',
};

/** Writes an article as IPTC ninjs 3.1, with its whole text: a news object that other newsrooms' systems take in. */
export function formatNinjs(record: ArticleRecord, [html = '']: readonly string[]): string {
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
    infoSources: infoSources(record),
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

/** Who published what the article rests on, once each. */
function infoSources({ sources }: ArticleRecord): { name: string; role: string }[] {
  const names = new Set(sources.flatMap(({ publisher }) => publisher ?? []));
  return [...names].map((name) => ({ name, role: 'source' }));
}

/** Corrections, for the desks that use the text. */
function notes({ corrections }: ArticleRecord): { edNote?: string } {
  if (corrections.length === 0) return {};
  return { edNote: corrections.map(({ on, severity, text }) => `${on}, ${severity}: ${text}`).join('\n') };
}

/** The picture that stands for the article. */
function associations({ image }: ArticleRecord): { associations?: object[] } {
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
