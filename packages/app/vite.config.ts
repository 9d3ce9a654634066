import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** React Aria brings its words in 34 languages; until the app speaks more than English, one is enough. */
const englishOnly: Plugin = {
  name: 'journeywright-english-only',
  load: (id) =>
    /[\\/]react-aria[^\\/]*[\\/].*[\\/]intl[\\/].*[\\/](?!en-US)[a-z]{2}-[A-Z]{2}\.mjs$/.test(id)
      ? "export { default } from './en-US.mjs';"
      : undefined,
};

const server = process.env['JOURNEYWRIGHT_SERVER'] ?? 'http://127.0.0.1:4400';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), englishOnly],
  resolve: {
    conditions: ['@journeywright/source', 'module', 'browser', 'development|production'],
    dedupe: ['react', 'react-dom', 'yjs'],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // A strict content policy knows no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Or what every page needs would move in with the map.
          includeDependenciesRecursively: false,
          groups: [
            {
              // What the map shares with its later parts, in one file: a dozen small ones take more bytes.
              name: 'map',
              minShareCount: 2,
              test: /packages[\\/](core|editor)[\\/]src[\\/](?!inspector|panels|findings|file[\\/](?!format)|migrations[\\/]migrateFile|methods|interchange|report|map[\\/]attachments)/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': server, '/health': server, '/sync': { target: server, ws: true } },
  },
});
