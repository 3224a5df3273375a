import { relative, resolve } from 'node:path';
import { markdown } from './markdown/markdown.js';
import { agents } from './pages/agents.js';
import { fronts } from './pages/fronts.js';
import { lists } from './pages/lists.js';
import { notFound } from './pages/not-found.js';
import { sources } from './pages/sources.js';
import { articleData, feeds, robots, sitemap } from './pages/texts.js';
import { buildSite } from './site/site.js';
import { parseYaml } from './site/yaml.js';

const STYLES = resolve(import.meta.dirname, '../../src/styles');
const LAYOUTS = resolve(import.meta.dirname, 'layouts');

/**
 * Builds the content folder that `STANDFIRST_CONTENT` names into the pages that Standfirst makes of it: articles are
 * Markdown files with a layout, everything else is virtual templates, paginated over collections.
 */
export default function configure(eleventyConfig) {
  const content = resolve(process.env.STANDFIRST_CONTENT ?? 'content');
  const input = relative(process.cwd(), content);
  eleventyConfig.setInputDirectory(input);
  eleventyConfig.setIncludesDirectory(relative(content, LAYOUTS));
  eleventyConfig.setUseGitIgnore(false);
  eleventyConfig.setQuietMode(true);
  eleventyConfig.setFrontMatterParsingOptions({ engines: { yaml: parseYaml } });
  eleventyConfig.setLibrary('md', markdown());
  eleventyConfig.addGlobalData('layout', 'text.11ty.js');
  eleventyConfig.addGlobalData('permalink', () => permalinkOf);
  eleventyConfig.addPreprocessor('published', 'md', isPublic);
  eleventyConfig.addPassthroughCopy({ [relative(process.cwd(), STYLES)]: 'styles' });

  let site;
  const siteOf = (api) =>
    (site ??= buildSite(content, {
      articles: api.getFilteredByGlob(`${input}/articles/**/*.md`),
      prose: api.getFilteredByGlob(`${input}/pages/**/*.md`),
    }));
  eleventyConfig.on('eleventy.before', () => {
    site = undefined;
  });
  eleventyConfig.addCollection('site', siteOf);
  for (const { name, collection, template } of [fronts, lists, agents, sources, articleData, feeds]) {
    eleventyConfig.addCollection(name, (api) => collection(siteOf(api)));
    eleventyConfig.addTemplate(`${name}.11ty.js`, paginated(name, template));
  }
  for (const { name, ...template } of [notFound, robots, sitemap])
    eleventyConfig.addTemplate(`${name}.11ty.js`, template);
  return { templateFormats: ['md', '11ty.js'], markdownTemplateEngine: false };
}

/** A preprocessor that returns false leaves the file out. Pages such as About have no time of publication. */
function isPublic({ draft, published, authors }) {
  const isAhead = authors && !(Date.parse(published) <= Date.now());
  return draft || isAhead ? false : undefined;
}

/** Articles stand where their files do, pages such as About at the root. */
function permalinkOf({ page }) {
  return `${page.filePathStem.replace(/^\/pages\//, '/')}/`;
}

/** One page for each entry of a collection; an entry says where it stands and is what the template is given. */
function paginated(name, template) {
  return {
    data: {
      layout: false,
      eleventyExcludeFromCollections: true,
      pagination: { data: `collections.${name}`, size: 1, alias: 'entry' },
      permalink: ({ entry }) => entry.path,
    },
    render: ({ entry, collections }) => template(entry, collections.site),
  };
}
