import rss from '@astrojs/rss';
import { site, words } from '../site.js';

export function GET({ site: address }) {
  return rss({
    title: words(site.config.name, 'en'),
    description: words(site.config.description ?? '', 'en'),
    site: address,
    items: site.articles.slice(0, 30).map(({ data, href, published }) => ({
      title: data.title,
      description: data.standfirst,
      link: href,
      pubDate: new Date(published),
    })),
  });
}
