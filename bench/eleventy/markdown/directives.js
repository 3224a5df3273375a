import container from 'markdown-it-container';

const LABELS = {
  en: { counterpoint: 'Counterpoint', background: 'Background', method: 'Method' },
  uk: { counterpoint: 'Інша думка', background: 'Передісторія', method: 'Метод' },
};

/** `:::background` and its like set a passage apart; `:::timeline` wraps a list. */
export function directives(md, lang) {
  for (const name of ['counterpoint', 'background', 'method', 'timeline']) {
    md.use(container, name, {
      validate: (params) => params.trim().replace(/\{.*\}$/, '') === name,
      render: (tokens, index) =>
        tokens[index].nesting === 1 ? opening(name, tokens[index].info, lang) : '</aside>\n',
    });
  }
}

function opening(name, info, lang) {
  const label = LABELS[lang][name];
  const by = /\{by=([^}\s]+)\}/.exec(info)?.[1];
  return `<aside class="${name}">${label ? `<p class="label">${label}${by ? `: ${by}` : ''}</p>` : ''}\n`;
}
