// `npm run bench:methods`: what methods cost on large inputs. Measures the built packages.
import { cpus } from 'node:os';
import { benchRanking } from './methods/ranking.mjs';
import { benchServqual } from './methods/servqual.mjs';

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log('Milliseconds: median of the rounds’ medians (slowest round)');
benchServqual();
benchRanking();
