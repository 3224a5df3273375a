/**
 * The kinds of node that pages carry, as JSON Schemas after the definitions of schema.org 29: what each must have, and of
 * what kind its properties are. A property that schema.org does not know for a kind is refused.
 */
const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^https?://[^\\s"<>]+$' };
const id = { type: 'string', pattern: '^(?:#|/)\\S+$|^https?://\\S+#\\S+$' };
const ref = object({ '@id': id }, ['@id']);
const date = {
  type: 'string',
  pattern: '^\\d{4}(?:-\\d\\d(?:-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:\\d\\d))?)?)?$',
};
const name = object({ '@id': id, name: text }, ['name']);

function object(properties: Record<string, object>, required: string[]) {
  return { type: 'object', additionalProperties: false, properties, required };
}

function kind(types: string[], properties: Record<string, object>, required: string[]) {
  return object({ '@type': { enum: types }, ...properties }, ['@type', ...required]);
}

function some(item: object) {
  return { anyOf: [item, { type: 'array', minItems: 2, items: item }] };
}

const sameAs = { type: 'array', minItems: 1, items: address };

const source = kind(
  [
    'Article',
    'Book',
    'BlogPosting',
    'Chapter',
    'CreativeWork',
    'Dataset',
    'Legislation',
    'Manuscript',
    'Map',
    'Movie',
    'NewsArticle',
    'Periodical',
    'Report',
    'Review',
    'ScholarlyArticle',
    'SocialMediaPosting',
    'Thesis',
    'WebPage',
  ],
  {
    '@id': id,
    name: text,
    url: address,
    archivedAt: address,
    author: { type: 'array', items: name },
    publisher: name,
    datePublished: date,
    inLanguage: text,
    isBasedOn: ref,
  },
  ['@id', 'name'],
);

const topic = kind(['Thing'], { '@id': id, name: text, sameAs: address }, ['@id', 'name']);
const correction = kind(['CorrectionComment'], { datePublished: date, text }, ['datePublished', 'text']);
const quotation = kind(['Quotation'], { text, isPartOf: ref }, ['text', 'isPartOf']);

const article = kind(
  ['AnalysisNewsArticle', 'ReportageNewsArticle', 'BackgroundNewsArticle', 'OpinionNewsArticle'],
  {
    '@id': { const: '#article' },
    mainEntityOfPage: address,
    headline: { ...text, maxLength: 110 },
    abstract: text,
    inLanguage: text,
    datePublished: date,
    dateModified: date,
    dateline: text,
    articleSection: text,
    wordCount: { type: 'integer' },
    isAccessibleForFree: { const: true },
    creativeWorkStatus: { const: 'Retracted' },
    contentReferenceTime: date,
    backstory: kind(['WebPageElement'], { '@id': id }, ['@id']),
    temporalCoverage: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d(?:/\\d{4}-\\d\\d-\\d\\d)?$' },
    author: some(ref),
    publisher: ref,
    about: some(topic),
    citation: some(source),
    isBasedOn: some(ref),
    correction: some(correction),
    translationOfWork: ref,
    workTranslation: some(ref),
    image: address,
    speakable: kind(['SpeakableSpecification'], { cssSelector: { type: 'array', items: text } }, [
      'cssSelector',
    ]),
  },
  ['@id', 'mainEntityOfPage', 'headline', 'abstract', 'inLanguage', 'datePublished', 'author', 'publisher'],
);

const claim = kind(
  ['Claim'],
  {
    '@id': id,
    text,
    datePublished: date,
    author: some(ref),
    appearance: some(ref),
    firstAppearance: ref,
    citation: some({ anyOf: [ref, quotation] }),
  },
  ['@id', 'text', 'author', 'appearance', 'firstAppearance'],
);

const review = kind(
  ['ClaimReview'],
  {
    url: address,
    claimReviewed: text,
    itemReviewed: ref,
    author: ref,
    datePublished: date,
    reviewRating: kind(
      ['Rating'],
      {
        ratingValue: { enum: [1, 3, 5] },
        worstRating: { const: 1 },
        bestRating: { const: 5 },
        alternateName: text,
      },
      ['ratingValue', 'worstRating', 'bestRating', 'alternateName'],
    ),
  },
  ['url', 'claimReviewed', 'itemReviewed', 'author', 'reviewRating'],
);

const policies = [
  'publishingPrinciples',
  'correctionsPolicy',
  'ethicsPolicy',
  'verificationFactCheckingPolicy',
  'unnamedSourcesPolicy',
  'ownershipFundingInfo',
  'actionableFeedbackPolicy',
  'diversityPolicy',
  'masthead',
];

const publisher = kind(
  ['NewsMediaOrganization'],
  {
    '@id': id,
    name: text,
    url: address,
    logo: address,
    sameAs,
    ...Object.fromEntries(policies.map((policy) => [policy, address])),
  },
  ['@id', 'name', 'url', 'logo'],
);

const person = kind(['Person'], { '@id': id, name: text, url: address, jobTitle: text, sameAs }, [
  '@id',
  'name',
]);
const body = kind(['Organization'], { '@id': id, name: text, url: address, description: text, sameAs }, [
  '@id',
  'name',
]);

const site = kind(
  ['WebSite'],
  { '@id': id, name: text, url: address, inLanguage: text, description: text, publisher: ref },
  ['@id', 'name', 'url', 'publisher'],
);

const page = kind(
  ['WebPage', 'CollectionPage', 'ProfilePage', 'AboutPage', 'SearchResultsPage'],
  {
    '@id': { const: '#page' },
    url: address,
    inLanguage: text,
    isPartOf: ref,
    name: text,
    description: text,
    mainEntity: ref,
  },
  ['@id', 'url', 'inLanguage', 'isPartOf'],
);

const breadcrumbs = kind(
  ['BreadcrumbList'],
  {
    itemListElement: {
      type: 'array',
      minItems: 2,
      items: kind(['ListItem'], { position: { type: 'integer' }, name: text, item: address }, [
        'position',
        'name',
      ]),
    },
  },
  ['itemListElement'],
);

/** By the name of the kind. */
export const schemas = {
  article,
  body,
  breadcrumbs,
  claim,
  page,
  person,
  publisher,
  review,
  site,
  source,
} as const;

/** The whole of a page's data. */
export const graphSchema = object(
  {
    '@context': { const: 'https://schema.org' },
    '@graph': { type: 'array', minItems: 1, items: { anyOf: Object.values(schemas) } },
  },
  ['@context', '@graph'],
);
