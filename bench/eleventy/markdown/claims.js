const MARK = /^:claim\[([^\]]+)\]\{#([a-z0-9-]+)\}/;

/** `:claim[words]{#id}` links the words that make a claim to its entry in the ledger. */
export function claims(md) {
  md.inline.ruler.before('link', 'claim', (state, silent) => {
    if (!state.src.startsWith(':claim[', state.pos)) return false;
    const [match, words, id] = MARK.exec(state.src.slice(state.pos)) ?? [];
    if (!match) return false;
    if (!silent) {
      state.push('claim_open', 'a', 1).meta = id;
      const end = state.posMax;
      state.pos += ':claim['.length;
      state.posMax = state.pos + words.length;
      state.md.inline.tokenize(state);
      state.pos -= ':claim['.length + words.length;
      state.posMax = end;
      state.push('claim_close', 'a', -1);
    }
    state.pos += match.length;
    return true;
  });
  md.renderer.rules.claim_open = (tokens, index, _options, { claims: all }) => {
    const { confidence, status = 'supported' } = all.find(({ id }) => id === tokens[index].meta);
    return `<a class="claim" id="mark-${tokens[index].meta}" href="#claim-${tokens[index].meta}" data-confidence="${confidence}" data-status="${status}">`;
  };
}
