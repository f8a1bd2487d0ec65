import { App, Tags, Validations } from 'aws-cdk-lib';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { ApiStack } from './api-stack.ts';
import type { StageConfig } from './config.ts';
import { DataStack } from './data-stack.ts';
import { acknowledgementsOf } from './nag-acknowledgements.ts';
import { WebStack } from './web-stack.ts';

/** What the build left: a folder of function bundles and the folder of the pages. */
export type Built = { readonly functions: string; readonly web: string };

const context = {
  ...CURRENTLY_RECOMMENDED_FLAGS,
  // Findings of the template check that comes with the library stop synthesis instead of scrolling by.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  // The European Sovereign Cloud is a partition of its own; no ARN may name one.
  '@aws-cdk/core:enablePartitionLiterals': false,
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
};

/** The whole house as CDK stacks, unsynthesised. The same for every stage but for its configuration. */
export function foyerApp(stage: StageConfig, built: Built, outdir?: string): App {
  const app = new App({ context, analyticsReporting: false, ...(outdir === undefined ? {} : { outdir }) });
  const { account, region, name } = stage;
  const env = { region, ...(account === undefined ? {} : { account }) };
  const shared = { env, stage };
  const data = new DataStack(app, stackId(name, 'data'), shared);
  const api = new ApiStack(app, stackId(name, 'api'), { ...shared, data, bundles: built.functions });
  new WebStack(app, stackId(name, 'web'), { ...shared, data, apiHost: api.front.host, web: built.web });
  Tags.of(app).add('app', 'foyer');
  Tags.of(app).add('stage', name);
  return app;
}

/** Names of stacks carry the stage, and so do the names that CDK makes up: two stages fit into one account. */
export function stackId(stage: string, part: string): string {
  return `foyer-${stage}-${part}`;
}

/** Adds the rules of AwsSolutions: synthesis fails on a finding that nobody has answered for. */
export function withRules(app: App, stage: StageConfig): App {
  Validations.of(app).addPlugins(new AwsSolutionsChecks());
  for (const { id, path, reason } of acknowledgementsOf(stage)) {
    const [part = '', ...below] = path.split('/');
    const scope = below.reduce<IConstruct>(
      (node, child) => node.node.findChild(child),
      app.node.findChild(stackId(stage.name, part)),
    );
    Validations.of(scope).acknowledge({ id, reason });
  }
  return app;
}
