export { NoDatasetError, PostgresArchive } from './archive/postgres.ts';
export { type LoadingConnection, loadRecords } from './archive/postgres-load.ts';
export {
  NoDriverError,
  type OpenConnection,
  openConnection,
  openPool,
  type Pool,
  type PoolTerms,
} from './archive/postgres-pool.ts';
export type { Sql } from './archive/postgres-sql.ts';
export * from './index.ts';
export { graphiql } from './pages/graphiql.ts';
export { loadArchive, NoArchiveError, REAL_ARCHIVE, SPECIMENS } from './record/folder.ts';
export { NODE_CODINGS } from './server/node-codings.ts';
export { type Log, openLog } from './server/node-log.ts';
export { collectMetrics, type Metrics } from './server/node-metrics.ts';
export { type Listening, listen, type Patience } from './server/node-server.ts';
