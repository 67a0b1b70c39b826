import type { Candidate } from './candidate.ts';
import { candidatesInSentence } from './own-sentence.ts';
import type { Reading } from './reading.ts';
import { isSpeech } from './rejection.ts';
import { around, type Placed } from './surroundings.ts';
import { PATTERN_POINTS } from './weights.ts';

/** A quotation that is somebody's. */
export interface Attributed {
  readonly place: Placed;
  readonly best: Candidate;
  /** The candidate with most points among those who are somebody else. */
  readonly rival: Candidate | null;
}

const NOBODY: Candidate = {
  pattern: 'BYSTANDER',
  source: null,
  cue: null,
  report: null,
  points: 0,
};

/** The quotations of an article that are somebody's, each with the candidate that most speaks for. */
export function rank({ text, sentences }: Reading): Attributed[] {
  const placed: Placed[] = sentences.flatMap((sentence, number) =>
    sentence.items.flatMap(({ quotation }, at) =>
      quotation
        ? [{ quotation, sentence, number, at, own: candidatesInSentence(text, sentence, at) }]
        : [],
    ),
  );
  const decided: Attributed[] = [];
  for (const [index, place] of placed.entries()) {
    const candidates = [
      ...place.own,
      ...labels(place),
      ...around(text, place, decided.at(-1), placed[index + 1], sentences),
    ].sort((a, b) => b.points - a.points);
    const best = candidates[0] ?? NOBODY;
    if (!isSpeech(place, best)) continue;
    const rival = candidates.find(
      ({ source }) => source && !isSame(source.text, best.source?.text),
    );
    decided.push({ place, best, rival: rival ?? null });
  }
  return decided;
}

function isSame(one: string, other = ''): boolean {
  return one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`);
}

function labels({ quotation: { label } }: Placed): Candidate[] {
  if (label === null) return [];
  return [{ ...NOBODY, pattern: 'LABELLED', source: label, points: PATTERN_POINTS.LABELLED }];
}
