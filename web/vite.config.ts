import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { lambdaAdapter } from './adapter-lambda/adapter.ts';
import { devScripts } from './dev-scripts.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folder('.'),
  plugins: [
    devScripts({ '/verify-qr.js': folder('./src/lib/verify/qr-page.ts') }),
    sveltekit({
      adapter: lambdaAdapter({ out: folder('../dist/web') }),
      // Absolute addresses: the same page is served below /, /en, /nl and /einfach.
      paths: { relative: false },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // KERN draws the marks of checkboxes and selects as data: images.
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'manifest-src': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'require-trusted-types-for': ['script'],
          'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url'],
        },
      },
    }),
  ],
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  server: { fs: { allow: [folder('../shared')] } },
});
