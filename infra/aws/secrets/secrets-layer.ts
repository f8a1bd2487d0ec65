import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stage } from 'aws-cdk-lib';
import { Architecture, Code, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { buildSync } from 'esbuild';

const source = fileURLToPath(new URL('./preload.ts', import.meta.url));

/** For NODE_OPTIONS of every function that carries the layer. */
export const secretsPreload = '--import=/opt/load-secrets.mjs';

/** One file that Node loads first, so that secrets reach a function without standing in its configuration. */
export class SecretsLayer extends Construct {
  readonly version: LayerVersion;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.version = new LayerVersion(this, 'Version', {
      description: 'Reads NAME_SECRET_ARN into NAME before the function loads',
      code: Code.fromAsset(this.bundle()),
      compatibleRuntimes: [Runtime.NODEJS_24_X],
      compatibleArchitectures: [Architecture.ARM_64],
    });
  }

  /** A folder inside the assembly: nothing is left anywhere else. */
  private bundle(): string {
    const folder = join(Stage.of(this)?.outdir ?? 'cdk.out', 'secrets-layer');
    buildSync({
      entryPoints: [source],
      outfile: join(folder, 'load-secrets.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
    });
    return folder;
  }
}
