import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterFailure, missingFor, usage, type Wish, wishOf } from './deployment.ts';

process.exitCode = main();

function main(): number {
  const wish = wishOf(process.argv.slice(2));
  if (wish === 'help') {
    console.log(usage);
    return 0;
  }
  if ('problem' in wish) {
    console.error(`${wish.problem}\n\n${usage}`);
    return 2;
  }
  return deploy(wish);
}

function deploy({ stage, dryRun }: Wish): number {
  const missing = dryRun ? [] : missingFor(stage, process.env, hasAwsFiles());
  if (missing.length > 0) {
    console.error(missing.join('\n'));
    return 2;
  }
  const environment = { ...process.env, FOYER_STAGE: stage.name, AWS_REGION: stage.region };
  const built = run(['infra/build.ts'], environment) || run(['infra/aws/app.ts'], environment);
  if (built !== 0) return built;
  if (dryRun) {
    console.log('Dry run: nothing was sent to AWS. The templates are in cdk.out.');
    return 0;
  }
  const cdk = fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk'));
  const deployed = run([cdk, 'deploy', '--all', '--app', 'cdk.out'], environment);
  if (deployed !== 0) console.error(afterFailure(stage));
  return deployed;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): number {
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
}

function hasAwsFiles(): boolean {
  return ['credentials', 'config'].some((name) => existsSync(join(homedir(), '.aws', name)));
}
