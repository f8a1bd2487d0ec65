import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnResource } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stackId, withRules } from '../../infra/aws/foyer-app.ts';
import { acknowledgementsOf } from '../../infra/aws/nag-acknowledgements.ts';
import { stageNamed, stageNames } from '../../infra/aws/stages.ts';
import { appOf, stage } from './aws-synthesis.ts';

const acknowledgements = acknowledgementsOf(stage);

/** What AwsSolutions finds when nothing is acknowledged, as `rule at construct path`. */
function findings(): { id: string; path: string }[] {
  const { violations } = new AwsSolutionsChecks().validateScope(appOf(stage));
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath = '' }) => ({ id: ruleName, path: constructPath })),
  );
}

const isAbout = (path: string, within: string) =>
  `${path}/`.startsWith(`${stackId(stage.name, within.split('/')[0] ?? '')}/${within.split('/').slice(1).join('/')}/`);

describe('synthesis', () => {
  // Other files of this run may have switched the check of templates off.
  beforeEach(() => {
    vi.stubEnv('CDK_VALIDATION', 'true');
    vi.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  it('asks nobody for anything and leaves no finding unanswered', () => {
    const assembly = withRules(appOf(stage), stage).synth();
    expect(assembly.manifest.missing ?? []).toEqual([]);
    const report: unknown = JSON.parse(readFileSync(join(assembly.directory, 'validation-report.json'), 'utf8'));
    expect(report).toMatchObject({ pluginReports: [] });
  });

  it('fails on a template that CloudFormation would refuse', () => {
    const app = appOf(stage);
    const data = app.node.findChild(stackId(stage.name, 'data'));
    new CfnResource(data, 'Wrong', { type: 'AWS::SQS::Queue', properties: { DelaySeconds: 'soon', Colour: 'blue' } });
    expect(() => app.synth()).toThrow(/'Colour' was unexpected/);
  });

  it('fails on a finding that nobody has answered for', () => {
    const app = withRules(appOf(stage), stage);
    const data = app.node.findChild(stackId(stage.name, 'data'));
    new CfnBucket(data, 'Open');
    expect(() => app.synth()).toThrow(/AwsSolutions-S10/);
  });
});

describe('acknowledgements', () => {
  it('answer for something that is really found', () => {
    const found = findings();
    expect(found.length).toBeGreaterThan(0);
    const unused = acknowledgements.filter(
      ({ id, path }) => !found.some((one) => one.id === id && isAbout(one.path, path)),
    );
    expect(unused).toEqual([]);
  });

  it('are not out of date', () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(acknowledgements.filter(({ expires }) => expires <= today)).toEqual([]);
  });

  it('give a reason that can be judged', () => {
    for (const { reason, expires } of acknowledgements) {
      expect(reason.length).toBeGreaterThan(40);
      expect(expires).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('stages', () => {
  it.each(stageNames)('%s can be synthesised', (name) => {
    const known = stageNamed(name);
    if (!known) throw new Error(`No stage ${name}`);
    vi.stubEnv('CDK_VALIDATION', 'false');
    const assembly = appOf(known).synth();
    expect(assembly.stacks.map(({ stackName }) => stackName)).toEqual(
      ['data', 'api', 'web'].map((part) => `foyer-${name}-${part}`),
    );
  });
});
