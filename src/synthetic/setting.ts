import type { Cast } from './cast.ts';
import type { Clauses } from './clauses.ts';
import type { ComposedText } from './composed-text.ts';
import type { Random } from './random.ts';
import type { Marks } from './template.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Voices } from './voice.ts';
import type { World } from './world.ts';

/** What the parts of one article have in common. */
export interface Setting {
  readonly random: Random;
  readonly world: World;
  readonly vocabulary: Vocabulary;
  readonly marks: Marks;
  readonly text: ComposedText;
  readonly cast: Cast;
  readonly clauses: Clauses;
  readonly voices: Voices;
  /** The last day on which something can have been said. */
  readonly day: string;
}
