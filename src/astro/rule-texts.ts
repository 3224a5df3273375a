import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { rules } from '../check/rules/index.ts';
import { ruleTextView } from '../publish/rule-text.ts';

const NAME = 'virtual:rule-texts';
const FOLDER = join(import.meta.dirname, '..', 'check', 'rules');

/**
 * The texts of the rules, as a module for templates: `ruleTexts` by the rule's id. They are part of the code, so they are
 * compiled with the templates, once, and cost a build of content nothing.
 */
export function ruleTexts(): Plugin {
  return {
    name: 'standfirst:rule-texts',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const ids = new Set(rules.map((rule) => rule.id));
      const texts = [...ids].map((rule) => {
        const file = join(FOLDER, `${rule}.md`);
        this.addWatchFile(file);
        return [rule, ruleTextView(readFileSync(file, 'utf8'), ids)];
      });
      return `export const ruleTexts = ${JSON.stringify(Object.fromEntries(texts))};`;
    },
  };
}
