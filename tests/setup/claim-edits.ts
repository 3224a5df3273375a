import { type DeskArticle, type DeskClaim, QUOTE } from './desk-content.ts';
import type { DeskEdit } from './desk-edits.ts';

/** Edits of the claims of an article. */
export const CLAIM_EDITS = {
  claimText: ({ front }, { word }) => {
    claimAt(front.claims, word).text = `Claim ${word} was made.`;
  },
  claimStatus: ({ front }, { word }) => {
    claimAt(front.claims, word).status = ['supported', 'contested', 'superseded', 'unverified'][word % 4];
  },
  claimant: ({ front }, { word }) => {
    claimAt(front.claims, 0).claimant = ['jane-doe', 'john-roe', 'Mary Major', 'house'][word % 4];
  },
  claimKind: ({ front }, { word }) => {
    const kind = ['statement', 'assessment', 'opinion', 'forecast'][word % 4] as string;
    Object.assign(claimAt(front.claims, 0), { kind, forecast: undefined, likelihood: undefined });
    if (kind === 'forecast') settle(claimAt(front.claims, 0), 0);
  },
  forecast: ({ front }, { word }) => {
    Object.assign(claimAt(front.claims, 0), {
      kind: 'forecast',
      likelihood: word % 2 ? 'likely' : undefined,
    });
    settle(claimAt(front.claims, 0), word);
  },
  claim: ({ front }, { word }) => {
    const [said, shown, ...others] = front.claims as [DeskClaim, DeskClaim, ...DeskClaim[]];
    const more = { ...shown, id: `more-${word}`, text: `There is more, ${word} times.` };
    front.claims = others.length
      ? [said, shown]
      : [said, more, shown].toSorted((a, b) => (a.id < b.id ? 1 : -1));
  },
  confidence: ({ front }, { word }) => {
    claimAt(front.claims, word).confidence = ['low', 'moderate', 'high'][word % 3];
  },
  evidence: ({ front }, { word }) => {
    const listed = front.sources.at(-1)?.ref;
    const claim = claimAt(front.claims, word);
    const stance = word % 3 ? 'supports' : 'context';
    if (word % 4 === 3) claim.evidence.splice(1);
    else claim.evidence.push({ source: listed ?? 'notes', stance });
  },
  otherEvidence: ({ front }, { word }) => {
    const evidence = claimAt(front.claims, word).evidence[0];
    const listed = front.sources.map((source) => source.ref ?? source.id);
    if (evidence) evidence.source = listed[word % listed.length] as string;
    if (evidence?.source === 'wire' || evidence?.source === 'notes') delete evidence.quote;
  },
  quote: ({ front }, { word }) => {
    const evidence = claimAt(front.claims, 0).evidence[0];
    if (evidence && evidence.source !== 'wire' && evidence.source !== 'notes')
      evidence.quote = word % 2 ? QUOTE : undefined;
  },
  stance: ({ front }, { word }) => {
    const claim = claimAt(front.claims, word);
    const [evidence] = claim.evidence;
    Object.assign(claim, { status: word % 2 ? 'contested' : 'refuted' });
    if (evidence) evidence.stance = 'refutes';
  },
  follow: ({ front }, { word }) => {
    Object.assign(claimAt(front.claims, word), { ref: word % 2 ? 'terms' : undefined });
  },
} satisfies Record<string, (article: DeskArticle, edit: DeskEdit) => void>;

function claimAt(claims: DeskClaim[], word: number): DeskClaim {
  return claims[word % claims.length] as DeskClaim;
}

function settle(claim: DeskClaim, word: number): void {
  const outcome = ['pending', 'occurred', 'did not occur', 'void'][word % 4];
  const resolvedOn = outcome === 'pending' ? undefined : '2025-12-01';
  claim.forecast = {
    due: word % 3 ? '2025-11-30' : '2026-12-31',
    resolves: 'They meet.',
    outcome,
    resolvedOn,
  };
}
