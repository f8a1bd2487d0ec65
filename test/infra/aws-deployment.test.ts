import { describe, expect, it } from 'vitest';
import { StageConfig } from '../../infra/aws/config.ts';
import { afterFailure, missingFor, wishOf } from '../../infra/ops/deployment.ts';
import { stage as synthetic } from './aws-synthesis.ts';

const certificateArn = 'arn:aws:acm:us-east-1:999900001111:certificate/1';
const stage = { ...synthetic, certificateArn };
const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };

describe('npm run deploy', () => {
  it('takes a stage and deploys it', () => {
    expect(wishOf(['--stage', 'demo'])).toMatchObject({ stage: { name: 'demo' }, dryRun: false });
    expect(wishOf(['--stage=demo', '--dry-run'])).toMatchObject({ stage: { name: 'demo' }, dryRun: true });
  });

  it.each([
    [[], /Which stage/],
    [['--stage'], /Which stage/],
    [['--stage', 'nowhere'], /no stage "nowhere".*demo/],
    [['demo'], /"demo" is not understood/],
    [['--force', '--stage', 'demo'], /--force is not understood/],
  ])('says what is wrong with %j', (args, problem) => {
    expect(wishOf(args)).toEqual({ problem: expect.stringMatching(problem) });
  });

  it('explains itself', () => {
    expect(wishOf(['--help'])).toBe('help');
  });

  it('refuses to deploy example names', () => {
    const demo = {
      ...stage,
      tenants: { 'termine.lindenau.example': 'lindenau' },
      mailDomains: ['lindenau.example'],
      certificateArn: synthetic.certificateArn,
    };
    const missing = missingFor(StageConfig.parse(demo), keys, false);
    expect(missing).toHaveLength(3);
    expect(missing[0]).toMatch(/termine\.lindenau\.example is an example/);
    expect(missing[2]).toMatch(/certificate.* is an example/);
  });

  it('wants credentials, from wherever they come', () => {
    expect(missingFor(stage, {}, false)).toEqual([expect.stringMatching(/^No AWS credentials/)]);
    expect(missingFor(stage, { AWS_ACCESS_KEY_ID: 'a' }, false)).toHaveLength(1);
    expect(missingFor(stage, keys, false)).toEqual([]);
    expect(missingFor(stage, { AWS_PROFILE: 'town' }, false)).toEqual([]);
    expect(missingFor(stage, {}, true)).toEqual([]);
  });

  it('points to the bootstrap when it fails', () => {
    expect(afterFailure(stage)).toContain('npx cdk bootstrap aws://ACCOUNT/eu-central-1');
  });
});

describe('a stage', () => {
  it('with own host names needs a certificate', () => {
    const { certificateArn: _, ...without } = stage;
    expect(StageConfig.safeParse(without).error?.issues).toMatchObject([{ path: ['certificateArn'] }]);
    const tenants = { 'd111111abcdef8.cloudfront.net': 'lindenau' };
    expect(StageConfig.safeParse({ ...without, tenants }).success).toBe(true);
  });

  it.each([
    [{ name: 'Prod' }, 'name'],
    [{ tenants: {} }, 'tenants'],
    [{ tenants: { 'termine.example.org:8080': 'lindenau' } }, 'tenants'],
    [{ alarmMail: 'nobody' }, 'alarmMail'],
    [{ certificateArn: 'arn:aws:iam::1:server-certificate/x' }, 'certificateArn'],
    [{ colour: 'blue' }, undefined],
  ])('is refused with %j', (change, field) => {
    const { error } = StageConfig.safeParse({ ...stage, ...change });
    expect(error?.issues[0]?.path[0]).toBe(field);
  });
});
