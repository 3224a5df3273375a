import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isCancel, select, text } from '@clack/prompts';
import { slug as slugOf } from 'github-slugger';
import { type ArticleFrontMatter, articleFrontMatter } from '../model/article.ts';
import type { SiteConfig } from '../model/site.ts';
import { validate } from '../parse/validate.ts';
import { loadSite, type Site } from '../site.ts';
import { displayPath } from './display.ts';
import { contentFolder } from './options.ts';
import { type SkeletonFields, skeleton } from './skeleton.ts';
import { WrongUse } from './wrong-use.ts';

export interface NewCommand {
  content: string;
  author?: string[];
  lang?: string;
  type?: string;
  section?: string;
  slug?: string;
}

/**
 * `standfirst new`: writes the skeleton of an article, a draft that `check` accepts. What the command line does not say
 * is asked for on a terminal; elsewhere it is wrong use to leave out the headline or the author. Prints the file's path.
 */
export async function createArticle(title: string | undefined, command: NewCommand): Promise<number> {
  const dir = contentFolder(command.content);
  const site = await loadSite(dir, { now: Date.now() });
  const config = site.graph.content.site.data;
  const fields =
    process.stdin.isTTY && process.stderr.isTTY
      ? await ask(title, command, site)
      : given(title, command, config);
  if (!fields) return 1;
  refuseInvalid(fields);
  const slug = command.slug ?? slugOf(fields.title);
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(slug))
    throw new WrongUse(`--slug ${slug || '(empty)'} can name no file; use letters, digits and hyphens`);
  const folder = existsSync(join(dir, 'articles')) || site.articles.length === 0 ? 'articles' : '';
  const file = join(folder, fields.lang === config.languages[0] ? '' : fields.lang, `${slug}.md`);
  const path = join(dir, file);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, skeleton(fields), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new WrongUse(`${displayPath(dir, file)} exists already; name the new article with --slug`);
  }
  process.stdout.write(`${displayPath(dir, file)}\n`);
  return 0;
}

function given(title: string | undefined, command: NewCommand, config: SiteConfig): SkeletonFields {
  if (!title) throw new WrongUse('give the headline: standfirst new "The headline" --author NAME');
  if (!command.author) throw new WrongUse('name the author with --author');
  return {
    title,
    authors: command.author,
    lang: command.lang ?? (config.languages[0] as string),
    type: command.type ?? 'analysis',
    ...sectionOf(command),
  };
}

/** Asks for what is missing; `undefined` when the editor thinks better of it. */
async function ask(
  given: string | undefined,
  command: NewCommand,
  site: Site,
): Promise<SkeletonFields | undefined> {
  const title = given ?? (await askTitle());
  if (isCancel(title)) return undefined;
  const authors = command.author ?? (await askAuthors(site));
  if (isCancel(authors)) return undefined;
  const { languages, sections } = site.graph.content.site.data;
  const lang = command.lang ?? (await choose('Language', languages));
  if (lang === undefined || isCancel(lang)) return undefined;
  const ids = sections.map(({ id }) => id);
  const section = command.section ?? (await choose('Section', ids));
  if (isCancel(section)) return undefined;
  return { title, authors, lang, type: command.type ?? 'analysis', ...(section ? { section } : {}) };
}

function askTitle() {
  return text({
    message: 'Headline',
    output: process.stderr,
    validate: (value) => problemWith('title', value),
  });
}

async function askAuthors(site: Site) {
  const { people, organisations } = site.graph.content;
  const placeholder = [...people.keys(), ...organisations.keys()].slice(0, 5).join(', ');
  const author = await text({
    message: 'Author: an id or a name',
    output: process.stderr,
    ...(placeholder ? { placeholder } : {}),
    validate: (value) => (value?.trim() ? undefined : 'somebody must have written it'),
  });
  return isCancel(author) ? author : [author];
}

/** Asks for one of several; where there is nothing to choose from, the only one or none is taken. */
async function choose(message: string, options: readonly string[]) {
  if (options.length < 2) return options[0];
  return select({
    message,
    output: process.stderr,
    options: options.map((value) => ({ value, label: value })),
  });
}

function sectionOf({ section }: NewCommand): { section?: string } {
  return section ? { section } : {};
}

/** The schema's own word on one field, for asking again at once. */
function problemWith(field: keyof ArticleFrontMatter, value: unknown): string | undefined {
  return validate(articleFrontMatter, { [field]: value ?? '' }).problems.find(({ path }) => path[0] === field)
    ?.message;
}

function refuseInvalid(fields: SkeletonFields): void {
  const { problems } = validate(articleFrontMatter, fields);
  const own = problems.filter(
    ({ path, ruleId }) => ruleId !== 'field-is-present' && (path[0] as string) in fields,
  );
  if (own.length > 0)
    throw new WrongUse(own.map(({ message, help }) => (help ? `${message}; ${help}` : message)).join('\n'));
}
