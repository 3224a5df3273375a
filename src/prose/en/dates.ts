import type { DateWords } from '../dates.ts';

export const dates: DateWords = {
  months: [
    'J(?:anuary|an)',
    'F(?:ebruary|eb)',
    'M(?:arch|ar)',
    'A(?:pril|pr)',
    'May',
    'J(?:une|un)',
    'J(?:uly|ul)',
    'A(?:ugust|ug)',
    'S(?:eptember|ept?)',
    'O(?:ctober|ct)',
    'N(?:ovember|ov)',
    'D(?:ecember|ec)',
  ],
  beforeMonth:
    '(?<=(?<![\\p{L}])(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id|[Dd]uring)[\\s-])',
};
