/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The planned page: the props of its view, and all that a template may see. */
    page: unknown;
    /** What `check` says of the page's file; only in the development server, and only where there is something. */
    problems?: import('./model/diagnostic.ts').Diagnostic[];
  }
}

/** The rules' own texts, by the rule's id: see src/astro/rule-texts.ts. */
declare module 'virtual:rule-texts' {
  export const ruleTexts: Readonly<Record<string, import('./publish/list-views.ts').RuleTextView>>;
}
