import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { rules } from '../check/rules/index.ts';
import { ruleTextView } from '../publish/rule-text.ts';

const NAME = 'virtual:rule-texts';
const ID = `\0${NAME}`;
const FOLDER = join(import.meta.dirname, '..', 'check', 'rules');

/**
 * The texts of the rules, as a module for templates: `ruleTexts` by the rule's id. They are part of the code, so they are
 * compiled with the templates, once, and cost a build of content nothing.
 */
export function ruleTexts(): Plugin {
  return {
    name: 'standfirst:rule-texts',
    resolveId: (id) => (id === NAME ? ID : undefined),
    load: (id) => (id === ID ? ruleTextModule() : undefined),
    // Not `addWatchFile`: Astro would take what is watched for Markdown pages of its own.
    configureServer({ watcher, environments }) {
      watcher.on('all', (_event, file) => {
        if (!file.startsWith(FOLDER + sep) || !file.endsWith('.md')) return;
        for (const { moduleGraph } of Object.values(environments)) {
          const module = moduleGraph.getModuleById(ID);
          if (module) moduleGraph.invalidateModule(module);
        }
      });
    },
  };
}

function ruleTextModule(): string {
  const ids = new Set(rules.map(({ id }) => id));
  const texts = [...ids].map((id) => [id, ruleTextView(readFileSync(join(FOLDER, `${id}.md`), 'utf8'), ids)]);
  return `export const ruleTexts = ${JSON.stringify(Object.fromEntries(texts))};`;
}
