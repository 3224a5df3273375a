import { dump } from 'js-yaml';

export interface SkeletonFields {
  title: string;
  authors: string[];
  lang: string;
  type: string;
  section?: string;
}

/** The text of a new article: a draft that `check` accepts, with a word on each field that waits to be filled in. */
export function skeleton({ title, authors, lang, type, section }: SkeletonFields): string {
  return `---
title: ${yaml(title)}
standfirst: Say in one to three sentences what the piece establishes.
draft: true                  # delete this line and set published: to publish
# published: 2024-06-14T09:00:00+03:00
lang: ${yaml(lang)}
type: ${yaml(type)}
${section ? `section: ${yaml(section)}\n` : ''}authors:
${authors.map((author) => `  - ${yaml(author)}`).join('\n')}
keyPoints:                   # the summary box: one to seven points, each resting on claims
  - text: What a reader should take away, in one sentence.
    claims: [first-claim]
claims:
  - id: first-claim
    text: One sentence that can be true or false.
    kind: fact               # fact | statement | assessment | forecast | opinion
    # claimant:              # who asserts it, for all kinds but fact
    confidence: low          # how good the evidence is: high | moderate | low
    status: unverified       # supported | contested | refuted | unverified | superseded
    evidence:
      - source: first-source
        # quote: "words exactly as in the source"
        # locator: para. 12
sources:
  - id: first-source
    type: webpage            # report, speech, treaty, article-newspaper, webpage, dataset, interview …
    role: primary            # primary | secondary
    title: The title as the source gives it
    # publisher:
    # issued: 2024-06-14
    # url: https://
---

The article begins here. :claim[These words make the claim]{#first-claim}, and this
mark says where it comes from [@first-source].
`;
}

/** A value on one line, in quotes where YAML needs them. */
function yaml(value: string): string {
  return dump(value, { lineWidth: -1, quoteStyle: 'double' }).trimEnd();
}
