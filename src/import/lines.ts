/** A line that is a heading by its look: short, with letters, and without the marks that end a sentence. */
const LONGEST = 100;
const MOST_WORDS = 14;

/** Signs before the items of a list. A number counts only with its neighbours: see `plain-text.ts`. */
const BULLET = /^[-–—•*·▪●◦‣]\s+(?=\S)/;
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/;

/** Speech in dialogues begins with a dash too, and has another before whoever says it: «— Так, — сказав він». */
const SPEECH = /^[–—].*[,!?…]\s+[–—]\s/;

const CAPTION =
  /(?:^|\s)(?:Image|Photo|Picture|Credit|Фото|Зображення|Ілюстрація|Изображение|Иллюстрация)\s*:/;

/** Whether a line can be a heading: short, and no sentence. */
export function isBare(line: string): boolean {
  return (
    line.length <= LONGEST &&
    line.split(/\s+/).length <= MOST_WORDS &&
    /^[\p{L}\p{N}]/u.test(line) &&
    /\p{L}/u.test(line) &&
    !/[.!;:,…]["'”’»)\]]*$/.test(line) &&
    !isCaption(line)
  );
}

/** Whether a paragraph is what stands below a picture. */
export function isCaption(line: string): boolean {
  return line.length <= 400 && CAPTION.test(line);
}

/** The text of an item behind its bullet. */
export function bulleted(line: string): string | undefined {
  const bullet = BULLET.exec(line)?.[0];
  return bullet && !SPEECH.test(line) ? line.slice(bullet.length) : undefined;
}

/** The number and the text of an item that is numbered. */
export function numbered(line: string): { number: number; text: string } | undefined {
  const match = NUMBER.exec(line);
  return match ? { number: Number(match[1]), text: line.slice(match[0].length) } : undefined;
}

/** Whether a line is a rule across the page. */
export function isRule(line: string): boolean {
  return /^(?:[-–—_=*•~]\s*){3,}$/.test(line);
}
