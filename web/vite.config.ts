import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The page may load fonts from its own origin only; data: addresses are refused.
    assetsInlineLimit: 0,
    // The texts of the licences of what is bundled, beside it.
    license: { fileName: 'licences.md' },
    modulePreload: { polyfill: false },
  },
  // The Host stays the page's own: the service takes changes from a page of the same host alone.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8787', changeOrigin: false } } },
});
