import { site } from '../../site.js';

export function getStaticPaths() {
  return site.articles.map((article) => ({ params: { id: article.id }, props: { article } }));
}

/** An article as data, under the field names of the content model. */
export function GET({ props: { article } }) {
  const { title, standfirst, published, keyPoints, claims, sources } = article.data;
  return Response.json({
    title,
    standfirst,
    published,
    keyPoints,
    claims,
    sources,
    figures: article.figures,
  });
}
