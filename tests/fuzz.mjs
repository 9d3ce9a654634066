// `npm run fuzz`: the convergence suite at length. JW_SEEDS and JW_MINUTES change how long.
process.env.JW_SEEDS ??= '5000';
process.env.JW_MINUTES ??= '120';
process.argv.push('--only', 'convergence');
await import('./run.mjs');
