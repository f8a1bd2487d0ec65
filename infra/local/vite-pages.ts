import { join } from 'node:path';
import { createServer } from 'vite';
import { projectRoot } from './command-line.ts';
import { loadStaticFiles } from './gateway/static-files.ts';
import type { MakePages } from './portal.ts';

const webFolder = join(projectRoot, 'web');

/** The pages straight from their sources, with hot reload over the portal's own port. */
export const vitePages: MakePages = async ({ open }, environment, { server }) => {
  const { NODE_ENV: _, ...settings } = environment;
  // In this process, not in a thread: vite renders the pages itself and they read process.env.
  Object.assign(process.env, settings);
  process.chdir(webFolder);
  const vite = await createServer({
    configFile: join(webFolder, 'vite.config.ts'),
    appType: 'custom',
    server: { middlewareMode: true, ws: { server }, allowedHosts: ['.localhost'] },
  });
  open.add(() => vite.close());
  return {
    files: loadStaticFiles(join(webFolder, 'no-built-files')),
    forward: async (request, response) => {
      vite.middlewares(request, response);
    },
    reload: async () => undefined,
  };
};
