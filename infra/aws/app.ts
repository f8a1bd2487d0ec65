import { existsSync } from 'node:fs';
import { foyerApp, withRules } from './foyer-app.ts';
import { stageNamed, stageNames } from './stages.ts';

// Started by `npm run synth` and by the cdk command line, which tells where to write (CDK_OUTDIR).
const name = process.env['FOYER_STAGE'] ?? 'demo';
const stage = stageNamed(name);
const built = { functions: 'dist/functions', web: 'dist/web' };

if (!stage) {
  console.error(`There is no stage "${name}" in infra/aws/stages.ts; there is: ${stageNames.join(', ')}.`);
  process.exitCode = 1;
} else if (!existsSync(`${built.functions}/citizen-api`) || !existsSync(`${built.web}/server`)) {
  console.error('Nothing is built yet: npm run build');
  process.exitCode = 1;
} else {
  const app = foyerApp(stage, built, process.env['CDK_OUTDIR'] ?? 'cdk.out');
  const assembly = withRules(app, stage).synth();
  const missing = assembly.manifest.missing ?? [];
  if (missing.length > 0) throw new Error(`Synthesis asked AWS for something: ${JSON.stringify(missing)}`);
  for (const stack of assembly.stacks) console.log(`${stack.stackName}: ${stack.templateFullPath}`);
}
