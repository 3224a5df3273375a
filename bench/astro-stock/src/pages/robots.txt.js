export function GET({ site }) {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.href}sitemap.xml\n`);
}
