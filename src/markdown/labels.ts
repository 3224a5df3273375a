/** Words that the body itself adds to an article, in the article's language. */
export interface Labels {
  counterpoint: string;
  background: string;
  method: string;
  footnotes: string;
  backToReference: string;
  source: string;
  unknownSource: string;
  anchor: string;
  table: string;
  done: string;
  toDo: string;
}

const en: Labels = {
  counterpoint: 'Counterpoint',
  background: 'Background',
  method: 'Method',
  footnotes: 'Footnotes',
  backToReference: 'Back to reference',
  source: 'Source',
  unknownSource: 'Unknown source',
  anchor: 'Link to this section',
  table: 'Table',
  done: 'Done',
  toDo: 'To do',
};

const uk: Labels = {
  counterpoint: 'Інша думка',
  background: 'Передісторія',
  method: 'Метод',
  footnotes: 'Примітки',
  backToReference: 'Назад до посилання',
  source: 'Джерело',
  unknownSource: 'Невідоме джерело',
  anchor: 'Посилання на цей розділ',
  table: 'Таблиця',
  done: 'Виконано',
  toDo: 'Не виконано',
};

const LABELS: Readonly<Record<string, Labels>> = { en, uk };

/** The labels in a language; in English where there are none. */
export function labelsIn(lang: string): Labels {
  return LABELS[primaryLanguage(lang)] ?? en;
}

/** `uk` of `uk-UA`. */
export function primaryLanguage(lang: string): string {
  return lang.toLowerCase().split('-', 1)[0] ?? '';
}
