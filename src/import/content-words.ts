/** Small words that say nothing of what a sentence is about. */
const SMALL = new Set(
  (
    'a an the of in on at to for from by with and or but as is are was were be been has have had will would could can that this ' +
    'these those it its he she they his her their not no than then there also about into over under after before ' +
    'і й та а але у в на з із зі до від для за про що як це цей ця ці його її їх не ні під над після перед через чи або був була були є ' +
    'и но из к от о об что это этот эта эти его ее её их не ни под над после перед через или был была были есть со во ко'
  ).split(' '),
);

/** Endings that inflection changes are cut off with all that stands behind so many letters. */
const STEM = 6;

/** The words that tell what a text is about, in lower case and in order, without the small ones. */
export function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.filter((word) => !SMALL.has(word));
}

/** What remains of words when inflection is set aside, as well as that can be done without a dictionary. */
export function stems(text: string): Set<string> {
  return new Set(
    contentWords(text).map((word) =>
      /\p{N}/u.test(word) ? word : word.replace(/['’]s?$/u, '').slice(0, STEM),
    ),
  );
}
