export { type Io, processIo } from './io.ts';
export { run } from './run.ts';
export { type Output, type ServeArguments, startServer, stopOnSignals } from './startServer.ts';
