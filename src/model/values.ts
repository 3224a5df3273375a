import { z } from 'zod';
import { urlProblem } from './url.ts';

/**
 * The kinds of value that front matter is made of. Every message says what is wrong with the value in question; the
 * parser puts the field's name before it and its place beside it.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

/** Prose of one or more characters, without control characters: they would break feeds. */
export const text = z
  .string()
  .refine((value) => value.trim() !== '', { error: 'is empty', abort: true })
  .refine((value) => !CONTROL.test(value) && value.isWellFormed(), {
    error: 'holds a control character that readers cannot see; delete it',
  });

/** Prose of at most `limit` characters, counted by code point. */
export function textUpTo(limit: number) {
  return text.refine((value) => [...value].length <= limit, {
    error: ({ input }) =>
      `has ${[...(input as string)].length} characters; ${limit} is the most that is shown in full`,
  });
}

/** A calendar day: `2024-06-14`. */
export const day = z.iso.date({ error: 'must be a day that exists, written like 2024-06-14' });

/** A day, or a time with its offset: `2024-06-14` or `2024-06-14T09:00:00+03:00`. A bare day means midnight UTC. */
export const dayOrTime = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'must be a day or a time with its offset, written like 2024-06-14 or 2024-06-14T09:00:00+03:00',
});

/** A year, month or day as EDTF level 0 writes them: `2024`, `2024-06` or `2024-06-14`. */
export const edtf = z.union(
  [z.string().regex(/^\d{4}$/), z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/), z.iso.date()],
  {
    error: 'must be a year, month or day, written like 2024, 2024-06 or 2024-06-14',
  },
);

/** An absolute address that is safe to link to. See `urlProblem` for what is refused. */
export const url = z.string().superRefine((value, context) => {
  const problem = urlProblem(value);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});

/** A language tag in BCP 47 form, such as `en`, `uk` or `zh-Hant`. */
export const lang = z
  .string()
  .refine(isLanguageTag, { error: 'must be a language tag such as en, uk or zh-Hant' });

/** A text, or the text in several languages: `{en: Peace talks, uk: Мирні переговори}`. */
export const localText = z.union([text, z.record(lang, text)], {
  error: 'must be a text, or texts by language such as {en: Peace talks, uk: Мирні переговори}',
});
export type LocalText = z.infer<typeof localText>;

/** An address on this site, from its root: `/old/path/`. */
export const sitePath = z
  .string()
  .regex(/^\/(?!\/)[^\s\\?#]*$/, {
    error: 'must be a path on this site that begins with one slash, such as /old/path/',
  })
  .refine((value) => !value.split('/').includes('..'), { error: 'must not climb with ..' });

/** A file below the content folder: `media/map.png`. */
export const contentPath = z
  .string()
  .regex(/^(?!\/)[^\\?#]+$/, { error: 'must be a path below the content folder, such as media/map.png' })
  .refine((value) => !value.split('/').includes('..'), { error: 'must not climb with ..' });

const languageTags = new Map<string, boolean>();

/** Intl is slow to ask, and a site has few languages. */
function isLanguageTag(value: string): boolean {
  const known = languageTags.get(value);
  if (known !== undefined) return known;
  const is = isCanonical(value);
  if (languageTags.size < MANY_LANGUAGES) languageTags.set(value, is);
  return is;
}

const MANY_LANGUAGES = 1000;

function isCanonical(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
