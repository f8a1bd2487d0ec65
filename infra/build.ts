import { buildFunctions } from './build/functions.ts';
import { buildWeb } from './build/web.ts';
import { takeOptions } from './local/command-line.ts';

const help = `node infra/build.ts [--functions-only] [--force] [--explain]

Builds dist/functions/<entry>/index.mjs by esbuild and dist/web by vite. What has not changed is not built again.
  --functions-only   leave the pages out
  --force            build also what has not changed
  --explain          say which packages fill the functions
  --help             this text`;

const values = takeOptions({
  'functions-only': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
});

if (values.help) console.log(help);
else {
  const say = (line: string) => console.log(line);
  await buildFunctions({ force: values.force, explain: values.explain, say });
  if (!values['functions-only']) await buildWeb({ force: values.force, say });
}
