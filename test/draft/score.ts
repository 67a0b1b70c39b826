// npm run draft:score -- <gold.jsonl> [--out <file>]: how well quotations and speakers of texts are found.
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ArticleText } from '../../src/draft/article-text.ts';
import { attributionsOf } from '../../src/draft/quotations/attributions.ts';
import { type Prediction, type Rate, type Row, Tally } from './scorer.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' } },
});
const [goldPath] = positionals;
if (goldPath === undefined) {
  process.stderr.write('usage: npm run draft:score -- <gold.jsonl> [--out <predictions.jsonl>]\n');
  process.exit(2);
}
const rows = readFileSync(goldPath, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Row);

// The first article also pays for what is loaded once.
predict(rows[0] as Row);
const tally = new Tally();
const predictions: Prediction[] = [];
const times: number[] = [];
for (const row of rows) {
  const begin = performance.now();
  const prediction = predict(row);
  times.push(performance.now() - begin);
  predictions.push(prediction);
  tally.add(row, prediction);
}
const out = values.out ?? join(tmpdir(), `${basename(goldPath, '.jsonl')}.predicted.jsonl`);
writeFileSync(out, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
print();

function predict({ id, text }: Row): Prediction {
  // As it stands: rows give offsets into their own text, normalized or not.
  const quotes = attributionsOf(new ArticleText(text)).flatMap(
    ({ segments, speaker, cue, kind, pattern }) =>
      segments.map((segment) => ({ ...segment, kind: kind.toLowerCase(), speaker, cue, pattern })),
  );
  return { id, quotes };
}

function print(): void {
  const { gold, predicted, span, joint, kinds } = tally.figures();
  const line = (name: string, { precision, recall, f1 }: Rate) =>
    write(`${name.padEnd(16)} P ${column(precision)}  R ${column(recall)}  F1 ${column(f1)}`);
  write(`articles ${rows.length}  quotations ${gold}  found ${predicted}`);
  line('span exact', span.exact);
  line('span overlap', span.overlap);
  line('joint mention', joint.mention);
  line('joint entity', joint.entity);
  for (const { name, gold: count, recall, mention, entity } of kinds) {
    write(
      `speaker ${name.padEnd(8)} of ${count}: recall ${column(recall)}  mention ${column(mention)}  entity ${column(entity)}`,
    );
  }
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  write(`milliseconds an article: median ${at(0.5)}, longest ${at(1)}`);
  write(`predictions: ${out}`);
}

function column(figure: number): string {
  return figure.toFixed(1).padStart(5);
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
