import type { Plugin } from 'vite';

/** In development, scripts that the build makes into files of their own (infra/build/verify-script.ts) from their sources. */
export function devScripts(sources: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'dev-scripts',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const source = sources[request.url?.split('?')[0] ?? ''];
        if (source !== undefined) request.url = `/@fs${source}`;
        next();
      });
    },
  };
}
