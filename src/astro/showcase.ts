import { CLAIM_KINDS, CLAIM_STATUSES, CONFIDENCES } from '../model/claim.ts';
import { evidenceChart } from '../publish/evidence-chart.ts';
import type { ArticleProps, Chrome, ClaimView, EvidenceView, SourceView } from '../publish/views.ts';
import { SPECIMENS, type Specimen } from './specimens.ts';

/** Where the page of components stands in the development server: in English here, in other languages below it. */
export const SHOWCASE = '/_components/';

/** All components, in all states, in one language. */
export type ShowcaseProps = ArticleProps & { specimens: { lang: string; href: string }[] };

/** The props of the page at a path, made up for show; nothing where the path is of no such page. */
export function showcaseAt(path: string): ShowcaseProps | undefined {
  const specimen = SPECIMENS.find(({ lang }) => path === addressOf(lang));
  return specimen && showcase(specimen);
}

function addressOf(lang: string): string {
  return lang === SPECIMENS[0]?.lang ? SHOWCASE : `${SHOWCASE}${lang}/`;
}

function showcase(specimen: Specimen): ShowcaseProps {
  const { lang, title, first, second } = specimen;
  const link = { text: title, href: '#' };
  const claims = claimsOf(specimen);
  return {
    specimens: SPECIMENS.map((one) => ({ lang: one.lang, href: addressOf(one.lang) })),
    chrome: chromeOf(specimen),
    id: 'showcase',
    title,
    standfirst: `${first} ${second}`,
    type: 'analysis',
    section: link,
    topics: [link, link],
    authors: [{ name: title, href: '#' }, { name: title }],
    dateline: title,
    published: '2024-06-14T09:00:00Z',
    updated: '2024-06-17T09:00:00Z',
    image: {
      src: '/favicon.svg',
      width: 640,
      height: 360,
      sizes: '100vw',
      sources: [],
      alt: title,
      caption: first,
      credit: title,
    },
    keyPoints: [0, 1, 2].map((contested) => ({
      text: contested === 1 ? first : `${first} ${second}`,
      mark: { origins: contested * 2, confidence: CONFIDENCES[contested] ?? 'low', contested },
      claims: claims.slice(contested, contested * 2 + 1).map(({ id }) => id),
    })),
    claims,
    sources: sourcesOf(specimen, claims),
    figures: { claims: claims.length, origins: 7, primarySources: 2, contested: 3 },
    corrections: (['minor', 'substantive', 'retraction'] as const).map((severity) => ({
      on: '2024-06-17',
      severity,
      text: second,
      claims: claims.slice(0, 1).map(({ id, text }) => ({ id, text })),
    })),
    checked: { rules: 37, href: '#', accepted: [{ rule: link, reason: second }] },
    translations: SPECIMENS.map((one) => ({ lang: one.lang, title: one.title, href: addressOf(one.lang) })),
    original: { lang: 'en', title: SPECIMENS[0]?.title ?? '', href: SHOWCASE, behind: true },
    contents: [1, 2, 3].map((part) => ({ id: `part-${part}`, text: title })),
    chart: evidenceChart(claims),
    related: [0, 1, 2].map((claimsShared) => ({
      title: first,
      href: '#',
      lang: claimsShared === 2 ? 'en' : lang,
      published: '2024-06-14',
      section: title,
      claims: claimsShared,
      sources: 2 - claimsShared,
    })),
    json: '#',
    markdown: '#',
    cite: { text: `${title}. ${first}`, bibtex: '#', ris: '#', csl: '#' },
    body: bodyOf(specimen),
  };
}

function chromeOf({ lang, dir, title, first }: Specimen): Chrome {
  return {
    lang,
    dir,
    siteName: 'Standfirst',
    siteDescription: first,
    title,
    canonical: `https://standfirst.example${addressOf(lang)}`,
    home: '/',
    feed: '/feed.xml',
    nav: [
      { text: title, href: '#', current: true },
      { text: title, href: '#', current: false },
    ],
    alternates: [],
    languages: SPECIMENS.map((one) => ({
      lang: one.lang,
      href: addressOf(one.lang),
      current: one.lang === lang,
    })),
    pages: [{ text: title, href: '#' }],
    lists: [],
    base: '/',
    graph: [],
    feeds: [],
    share: { type: 'website', locale: lang },
  };
}

/** A claim of every kind and status, at every confidence, on none to six origins. */
function claimsOf({ title, first, second }: Specimen): ClaimView[] {
  return CLAIM_STATUSES.map((status, index) => {
    const kind = CLAIM_KINDS[index] ?? 'fact';
    return {
      id: `${kind}-${index + 1}`,
      text: index % 2 === 0 ? first : `${first} ${second}`,
      kind,
      ...(kind === 'fact' ? {} : { claimant: { name: title, href: '#' } }),
      on: '2024-06-14',
      confidence: CONFIDENCES[index % 3] ?? 'low',
      status,
      origins: index === 4 ? 6 : index,
      evidence: evidenceOf({ title, second }).slice(0, index),
      ...(kind === 'forecast'
        ? {
            likelihood: { term: 'likely', from: 55, to: 80 },
            forecast: { due: '2030-12-31', resolves: second, outcome: 'pending' },
          }
        : {}),
      ...(index % 2 === 0 ? { scope: title, changesMind: second, followed: '#' } : {}),
      marked: true,
      keyPoints: index < 3 ? [1, 3] : [],
    } as ClaimView;
  });
}

/** Evidence of every stance: quoted and paraphrased, direct and not, reviewed and archived. */
function evidenceOf({ title, second }: Pick<Specimen, 'title' | 'second'>): EvidenceView[] {
  const from = { source: 'source-1', number: 1, title, publisher: 'UN', directness: 'direct' as const };
  return [
    { ...from, stance: 'supports', quote: second, lang: 'en', locator: 'art. 1', passage: '#', archive: '#' },
    { ...from, source: 'source-2', number: 2, stance: 'refutes', quote: second, passage: '#' },
    { ...from, source: 'source-3', number: 3, stance: 'context', directness: 'indirect' },
    { ...from, source: 'source-2', number: 2, stance: 'supports', reviewed: { by: title, on: '2024-06-15' } },
  ];
}

/** Sources whose address works, is gone or belongs to others, and one that repeats another. */
function sourcesOf({ title }: Specimen, claims: readonly ClaimView[]): SourceView[] {
  return (['live', 'dead', 'usurped'] as const).map((urlStatus, index) => ({
    id: `source-${index + 1}`,
    number: index + 1,
    type: index === 0 ? 'treaty' : 'webpage',
    role: index === 0 ? 'primary' : 'secondary',
    title,
    publisher: 'UN',
    authors: index === 1 ? [title] : [],
    issued: '1948-12-10',
    url: 'https://www.un.org/en/about-us/universal-declaration-of-human-rights',
    accessed: '2024-06-15',
    archiveUrl: '#',
    archivedOn: '2024-06-15',
    urlStatus,
    lang: 'en',
    ...(index === 2 ? { origin: { id: 'source-1', title } } : {}),
    href: '#',
    citedBy: claims.slice(index).map(({ id }) => id),
  }));
}

/** What Markdown can make, as the pipeline renders it. */
function bodyOf({ first, second, title }: Specimen): string {
  const mark = (index: number, confidence: string, status: string) =>
    `<a class="claim" href="#claim-${CLAIM_KINDS[index]}-${index + 1}" id="mark-${CLAIM_KINDS[index]}-${index + 1}" data-confidence="${confidence}" data-status="${status}">${first}</a>`;
  const cite = (number: number) =>
    `<span class="citation">[<a href="#source-source-${number}" role="doc-biblioref" aria-label="${number}">${number}</a>]</span>`;
  const aside = (name: string) =>
    `<aside class="${name}" role="note" aria-labelledby="${name}"><p class="aside-label" id="${name}">${title}</p><p>${second}</p></aside>`;
  return [
    `<p>${mark(0, 'high', 'supported')} ${second} ${cite(1)}</p>`,
    `<h2 id="part-1">${title} <a class="anchor" href="#part-1" aria-label="${title}">#</a></h2>`,
    `<p>${mark(1, 'moderate', 'contested')} ${second} ${mark(2, 'low', 'refuted')} ${cite(2)}</p>`,
    `<p>${mark(3, 'high', 'unverified')} <em>${second}</em> <strong>${first}</strong> <code>1948</code> ${mark(4, 'moderate', 'superseded')}</p>`,
    `<blockquote><p>${second}</p></blockquote><ul><li>${first}</li><li>${second}</li></ul><ol><li>${first}</li><li>${second}</li></ol>`,
    `<h2 id="part-2">${title}</h2><section class="table-scroll" aria-label="1" tabindex="0"><table><thead><tr><th>${title}</th><th class="align-right">1948</th></tr></thead><tbody><tr><td>${first}</td><td class="align-right">48</td></tr><tr><td>${second}</td><td class="align-right">0</td></tr></tbody></table></section>`,
    ['counterpoint', 'background', 'method'].map(aside).join(''),
    `<h2 id="part-3">${title}</h2><ol class="timeline"><li><time datetime="1948-12-10">1948-12-10</time> ${first}</li><li><time datetime="2024">2024</time> ${second}</li></ol><hr><pre>${title}</pre>`,
  ].join('\n');
}
