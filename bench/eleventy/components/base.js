import { esc, languageName, messages } from '../site/words.js';

/** The frame around every page. `alternates` are the addresses of the page in other languages. */
export function base(
  edition,
  { path, title, description, alternates = new Map(), head = '', front },
  site,
  main,
) {
  const { lang, name } = edition;
  const t = messages(lang);
  const languages = edition.others.map((other) => [other.lang, alternates.get(other.lang) ?? other.home]);
  return `<!doctype html>
<html lang="${lang}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title ? `${esc(title)} – ` : ''}${esc(name)}</title>
${description ? `<meta name="description" content="${esc(description)}">` : ''}
<link rel="canonical" href="${site.origin}${path}">
${languages.map(([other, href]) => `<link rel="alternate" hreflang="${other}" href="${site.origin}${href}">`).join('')}
<link rel="alternate" type="application/rss+xml" title="${esc(name)}" href="${edition.feed}">
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/styles/site.css">
${head}
</head>
<body>
<a class="skip" href="#main">${t.skip}</a>
${masthead(edition, path, languages, front, t)}
<main id="main" tabindex="-1">${main}</main>
${foot(edition, t)}
</body>
</html>
`;
}

function masthead(edition, path, languages, front, t) {
  const Name = front ? 'h1' : 'p';
  const sections = edition.sections.map(
    ({ href, text }) =>
      `<li><a href="${href}"${href === path ? ' aria-current="page"' : ''}>${esc(text)}</a></li>`,
  );
  const tongues = languages.map(
    ([lang, href]) =>
      `<li><a href="${href}" lang="${lang}" hreflang="${lang}"${lang === edition.lang ? ' aria-current="true"' : ''}>${languageName(lang, lang)}</a></li>`,
  );
  return `<header class="masthead"${front ? ' data-front' : ''}>
<${Name} class="site-name"><a href="${edition.home}">${esc(edition.name)}</a></${Name}>
${front && edition.description ? `<p class="site-description">${esc(edition.description)}</p>` : ''}
<nav class="sections" aria-label="${t.sections}"><ul>${sections.join('')}</ul></nav>
${languages.length > 1 ? `<nav class="languages" aria-label="${t.languages}"><ul>${tongues.join('')}</ul></nav>` : ''}
</header>`;
}

function foot(edition, t) {
  const pages = edition.pages.map(({ path, title }) => `<li><a href="${path}">${esc(title)}</a></li>`);
  return `<footer class="foot">
<p class="site-name"><a href="${edition.home}">${esc(edition.name)}</a></p>
${edition.description ? `<p>${esc(edition.description)}</p>` : ''}
<nav aria-label="${t.aboutSite}"><ul>${pages.join('')}<li><a href="${edition.feed}">${t.feed}</a></li></ul></nav>
</footer>`;
}
