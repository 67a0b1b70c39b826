export { type Archive, type Session, UnavailableError } from './archive/archive.ts';
export { MemoryArchive } from './archive/memory.ts';
export { type PagesOptions, pages } from './pages/pages.ts';
export { type CopyFormat, readCopy } from './proof/copy.ts';
export { type ExportFormat, type ExportSubject, exportDataset } from './proof/export.ts';
export type { QuoteCheck, Verification } from './proof/verification.ts';
export { verify } from './proof/verify.ts';
export {
  type Checked,
  check,
  type RawArchive,
  type RawFile,
  type Records,
} from './record/check.ts';
export { formatProblem, type Problem } from './record/problem.ts';
export type { Answer, Ask } from './server/exchange.ts';
export { LIMITS, type Limits } from './server/limits.ts';
export type { Observation } from './server/observation.ts';
export { createOnRecord, type OnRecord, type OnRecordOptions } from './server/service.ts';
export { VERSION } from './server/version.ts';
