export * from './index.ts';
export { graphiql } from './pages/graphiql.ts';
export { loadArchive, NoArchiveError, REAL_ARCHIVE, SPECIMENS } from './record/folder.ts';
export { type Listening, listen } from './server/node-server.ts';
