import { esc, messages } from '../site/words.js';
import { evidence } from './ledger.js';
import { attribution, grade, mark } from './parts.js';

/** The summary box: each key point opens on the claims and evidence that it rests on. */
export function keyPoints(article, edition) {
  const t = messages(edition.lang);
  const points = article.keyPoints.map(
    (point, index) => `<li id="point-${index + 1}"><details>
<summary><span>${esc(edition.words(point.text))}</span> ${mark(point, edition.lang)}</summary>
<ul>${point.claims.map((claim) => grounds(claim, edition, t)).join('')}</ul>
</details></li>`,
  );
  return `<section class="key-points" aria-labelledby="key-points">
<h2 id="key-points">${t.keyPoints}</h2>
<p class="hint">${t.keyPointsHint}</p>
<ol>${points.join('')}</ol>
</section>`;
}

/** The claims in the margin of the text, each beside the words that make it. */
export function marginNotes(article, edition) {
  const { lang } = edition;
  const anchors = article.claims.map(({ id }, index) => {
    const before = article.claims[index - 1]?.id ?? '';
    return `#mark-${id}{anchor-name:--mark-${id}}#note-${id}{--mark:--mark-${id};--note:--note-${id};--before:--note-${before}}.reading:has(#mark-${id}:is(:hover,:focus-visible)) #note-${id}{border-color:var(--accent)}`;
  });
  const notes = article.claims.map(
    (claim) =>
      `<li id="note-${claim.id}"><a href="#claim-${claim.id}">${esc(edition.words(claim.text))}</a>${attribution(claim, edition)}${grade(claim, lang)}</li>`,
  );
  return `<style>${anchors.join('')}</style>
<aside class="margin" aria-label="${messages(lang).inMargin}"><ol>${notes.join('')}</ol></aside>`;
}

function grounds(claim, edition, t) {
  return `<li class="grounds">
<p class="claim-text">${esc(edition.words(claim.text))}</p>
${attribution(claim, edition)}
${grade(claim, edition.lang)}
<ul>${claim.evidence.map((entry) => evidence(entry, edition.lang, false)).join('')}</ul>
<p class="onward"><a href="#claim-${claim.id}">${t.inLedger}</a></p>
</li>`;
}
