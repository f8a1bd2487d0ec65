import { parseArgs } from 'node:util';
import { placeholdersIn, type StageConfig } from '../aws/config.ts';
import { stageNamed, stageNames } from '../aws/stages.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export const usage = `npm run deploy -- --stage NAME [--dry-run]

Builds the portal, synthesises its CDK stacks and deploys them to AWS.

  --stage NAME   an entry of infra/aws/stages.ts (there: ${stageNames.join(', ')})
  --dry-run      build and synthesise only; needs no account
  --help         this text
`;

const options = { stage: { type: 'string' }, 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } } as const;

export type Wish = { readonly stage: StageConfig; readonly dryRun: boolean };

/** What the arguments ask for, or why that cannot be. */
export function wishOf(args: readonly string[]): Wish | 'help' | { readonly problem: string } {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') return { problem: `"${token.value}" is not understood.` };
    if (token.kind === 'option' && !(token.name in options)) return { problem: `${token.rawName} is not understood.` };
  }
  const { values } = parseArgs({ args: [...args], options, strict: false });
  if (values.help) return 'help';
  if (typeof values.stage !== 'string') return { problem: `Which stage? There is: ${stageNames.join(', ')}.` };
  const stage = stageNamed(values.stage);
  if (!stage) return { problem: `There is no stage "${values.stage}"; there is: ${stageNames.join(', ')}.` };
  return { stage, dryRun: values['dry-run'] === true };
}

/** Everything that is still missing for a real deployment, one sentence each. */
export function missingFor(stage: StageConfig, environment: Environment, hasAwsFiles: boolean): string[] {
  const placeholders = placeholdersIn(stage).map(
    (name) => `infra/aws/stages.ts, stage ${stage.name}: ${name} is an example; put a name of your town there.`,
  );
  const credentials = hasCredentials(environment) || hasAwsFiles;
  return [
    ...placeholders,
    ...(credentials
      ? []
      : [
          'No AWS credentials: run "aws configure sso", or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
        ]),
  ];
}

function hasCredentials(environment: Environment): boolean {
  const sources = [
    ['AWS_PROFILE'],
    ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
    ['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'],
    ['AWS_CONTAINER_CREDENTIALS_FULL_URI'],
    ['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'],
  ];
  return sources.some((names) => names.every((name) => environment[name]));
}

/** Said when the cdk command line fails: by far the most frequent reason is the first one. */
export function afterFailure({ account, region }: StageConfig): string {
  return [
    'The deployment did not finish; what stands is as CloudFormation shows it, and the same command goes on from there.',
    `First time in this account and region? npx cdk bootstrap aws://${account ?? 'ACCOUNT'}/${region}`,
  ].join('\n');
}
