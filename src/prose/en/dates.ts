import type { DateWords } from '../dates.ts';

export const dates: DateWords = {
  months: [
    'January|Jan',
    'February|Feb',
    'March|Mar',
    'April|Apr',
    'May',
    'June|Jun',
    'July|Jul',
    'August|Aug',
    'September|Sept?',
    'October|Oct',
    'November|Nov',
    'December|Dec',
  ],
  beforeMonth: '(?<=(?<![\\p{L}])(?:in|since|until|by|last|early|late|mid|during)[\\s-])',
};
