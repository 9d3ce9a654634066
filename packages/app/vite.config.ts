import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['JOURNEYWRIGHT_SERVER'] ?? 'http://127.0.0.1:4400';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
  },
  server: {
    proxy: { '/api': server, '/health': server, '/sync': { target: server, ws: true } },
  },
});
