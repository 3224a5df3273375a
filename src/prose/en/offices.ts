import type { OfficeWords } from '../office-words.ts';

export const offices: OfficeWords = {
  offices: [
    ['prime minister', '(?:prime minister|premier)'],
    ['foreign minister', 'foreign (?:minister|secretary)'],
    ['minister', 'minister'],
    ['secretary-general', 'secretary[ -]general'],
    ['president', 'president'],
    ['chancellor', 'chancellor'],
    ['governor', 'governor'],
    ['mayor', 'mayor'],
    ['monarch', '(?:king|queen|emperor|tsar)'],
    ['ruler', '(?:ruler|dictator|tyrant)'],
    ['senator', 'senator'],
    ['general', 'general'],
    ['ambassador', 'ambassador'],
    ['spokesperson', 'spokes(?:man|woman|person)'],
  ],
  notNow: '(?:former|ex|then|late|deputy|vice|acting|future|fellow)',
  articles: '(?:the|a|an)',
};
