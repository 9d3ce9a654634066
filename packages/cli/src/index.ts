export { type Request, readArguments, type ServeArguments } from './arguments.ts';
export { type Output, startServer, stopOnSignals } from './serve.ts';
