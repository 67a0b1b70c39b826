import { join } from 'node:path';
import { COMMAND } from './generated-archive.ts';
import type { Start } from './server-process.ts';

/** A server that is measured, and how its answers are held against onrecord's. */
export interface Contestant {
  readonly name: string;
  readonly title: string;
  /** Whether it has to send the same bytes, or the same data. */
  readonly sends: 'BYTES' | 'DATA';
  /** Whether it is there for answers that are kept as well: only those that keep any are. */
  readonly keepsAnswers: boolean;
  /** How it is started: on an archive's folder; on recorded answers, in a file. */
  start(folder: string, answers: string): Start;
}

const SERVE = join(import.meta.dirname, 'peers/serve.js');

function peer(name: string, source: 'folder' | 'answers' = 'folder') {
  return (folder: string, answers: string): Start => ({
    name,
    args: [SERVE, name, source === 'folder' ? folder : answers],
  });
}

/** onrecord as its users start it: log, metrics and all limits on. */
export function onrecord(
  folder: string,
  name = 'onrecord',
  env: Readonly<Record<string, string>> = {},
): Start {
  const options = ['--host', '127.0.0.1', '--port', '0', '--log', 'info'];
  return { name, args: [COMMAND, 'serve', '--data', folder, ...options], env };
}

export const CONTESTANTS: readonly Contestant[] = [
  {
    name: 'onrecord',
    title: 'onrecord, all on',
    sends: 'BYTES',
    keepsAnswers: true,
    start: (folder) => onrecord(folder),
  },
  {
    name: 'plain',
    title: 'onrecord, all off',
    sends: 'BYTES',
    keepsAnswers: true,
    start: peer('plain'),
  },
  {
    name: 'bare',
    title: 'node:http, bytes',
    sends: 'BYTES',
    keepsAnswers: true,
    start: peer('bare', 'answers'),
  },
  {
    name: 'hand',
    title: 'JSON by hand',
    sends: 'DATA',
    keepsAnswers: false,
    start: peer('hand'),
  },
  {
    name: 'mercurius-jit',
    title: 'mercurius + JIT',
    sends: 'DATA',
    keepsAnswers: false,
    start: peer('mercurius-jit'),
  },
  {
    name: 'mercurius',
    title: 'mercurius',
    sends: 'DATA',
    keepsAnswers: false,
    start: peer('mercurius'),
  },
  {
    name: 'apollo',
    title: 'Apollo Server 5',
    sends: 'DATA',
    keepsAnswers: false,
    start: peer('apollo'),
  },
  {
    name: 'yoga',
    title: 'Yoga + Pothos',
    sends: 'DATA',
    keepsAnswers: false,
    start: peer('yoga'),
  },
];
