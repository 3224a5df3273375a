const CITATION = /^\[@[a-z0-9-]+(?:,[^\];@]*)?(?:;\s*@[a-z0-9-]+(?:,[^\];@]*)?)*\]/;

/** `[@source, p. 12; @other]` cites sources of the article by their numbers. */
export function citations(md) {
  md.inline.ruler.before('link', 'citation', (state, silent) => {
    if (state.src.startsWith('[@', state.pos) === false) return false;
    const [match] = CITATION.exec(state.src.slice(state.pos)) ?? [];
    if (!match) return false;
    if (!silent) state.push('citation', '', 0).meta = match.slice(1, -1).split(';').map(parse);
    state.pos += match.length;
    return true;
  });
  md.renderer.rules.citation = (tokens, index, _options, { sources }) => {
    const cited = tokens[index].meta.map(({ id, locator }) => {
      const number = sources.findIndex((source) => (source.ref ?? source.id) === id) + 1;
      return `<a href="#source-${id}">${number}</a>${locator ? `, ${md.utils.escapeHtml(locator)}` : ''}`;
    });
    return `<span class="citation">[${cited.join('; ')}]</span>`;
  };
}

function parse(part) {
  const [name, ...rest] = part.trim().split(',');
  return { id: name.slice(1), locator: rest.join(',').trim() };
}
