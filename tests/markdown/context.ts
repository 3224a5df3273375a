import type { BodyContext } from '../../src/markdown/body.ts';

/** The article that every text in these tests belongs to. */
export function contextIn(lang: string): BodyContext {
  return {
    file: `articles/${lang}/fixture.md`,
    bodyLine: 0,
    lang,
    sources: ['kremlin-2024-06-14', 'peace-summit', 'boe-minutes'],
    claims: [
      { id: 'withdrawal', confidence: 'high', status: 'supported' },
      { id: 'ceasefire', confidence: 'moderate', status: 'contested' },
    ],
    base: '/news/',
  };
}
