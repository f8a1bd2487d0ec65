import { beforeAll, describe, expect, it } from 'vitest';
import { Role } from '../../shared/domain/staff.ts';
import { only, resourcesOf, stage, synthesised, type Templates } from './aws-synthesis.ts';

let templates: Templates;
beforeAll(() => {
  templates = synthesised();
});

describe('the people who work for the town', () => {
  it('sign in with a second factor, are put in by somebody, and outlive every deployment', () => {
    const { Properties, DeletionPolicy, UpdateReplacePolicy } = only(templates.data, 'AWS::Cognito::UserPool');
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(Properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
      Policies: { PasswordPolicy: { MinimumLength: 14 } },
    });
  });

  it('come back to hosts of this deployment only, by code and never by password or implicit grant', () => {
    expect(only(templates.data, 'AWS::Cognito::UserPoolClient').Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      CallbackURLs: Object.keys(stage.tenants).map((host) => `https://${host}/staff/callback`),
      LogoutURLs: Object.keys(stage.tenants).map((host) => `https://${host}/staff`),
      SupportedIdentityProviders: [{ Ref: expect.stringContaining('City') }],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('keep the secret of the town\u2019s own identity provider out of the template', () => {
    expect(
      JSON.stringify(only(templates.data, 'AWS::Cognito::UserPoolIdentityProvider').Properties['ProviderDetails']),
    ).toContain('{{resolve:secretsmanager:');
  });

  it('have a group for each role in each municipality', () => {
    const groups = resourcesOf(templates.data, 'AWS::Cognito::UserPoolGroup').map(
      ([, { Properties }]) => Properties['GroupName'],
    );
    const tenants = ['lindenau', 'muenchen'];
    expect(groups.toSorted()).toEqual(
      tenants.flatMap((name) => Role.options.map((role) => `${name}/${role}`)).toSorted(),
    );
  });
});

describe('work in the background', () => {
  it('gives up a stream record only after ten tries, alone, and into a queue', () => {
    const mappings = resourcesOf(templates.api, 'AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(2);
    for (const [, { Properties }] of mappings) {
      expect(Properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 10,
        MaximumRecordAgeInSeconds: 24 * 60 * 60,
        StartingPosition: 'TRIM_HORIZON',
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      });
    }
  });

  it('sweeps and tends each minute, counts every five, reminds and samples each hour, tells of the day at night', () => {
    const calls = resourcesOf(templates.api, 'AWS::Events::Rule').map(([, { Properties }]) => ({
      when: Properties['ScheduleExpression'],
      ...Properties,
    }));
    expect(calls).toMatchObject([
      { when: 'rate(1 minute)', Targets: [{ Input: '{"job":"sweep"}', DeadLetterConfig: expect.anything() }] },
      { when: 'rate(1 hour)', Targets: [{ Input: '{"job":"remind"}' }] },
      { when: 'rate(5 minutes)', Targets: [{ Input: '{"job":"count"}' }] },
      { when: 'cron(17 2 * * ? *)', Targets: [{ Input: '{"job":"materialise"}' }] },
      { when: 'cron(47 2 * * ? *)', Targets: [{ Input: '{"job":"tell-days"}' }] },
      { when: 'rate(1 hour)', Targets: [{ Input: '{"job":"sample"}' }] },
      { when: 'cron(17 4 * * ? *)', Targets: [{ Input: '{"job":"publish"}' }] },
      { when: 'cron(37 4 * * ? *)', Targets: [{ Input: '{"job":"end-experiments"}' }] },
      { when: 'rate(1 minute)', Targets: [{ Input: '{"job":"tend"}', DeadLetterConfig: expect.anything() }] },
      { when: 'cron(41 3 * * ? *)', Targets: [{ Input: '{"job":"checkpoint"}' }] },
    ]);
  });

  it('keeps a job that failed for good where somebody sees it', () => {
    const timed = resourcesOf(templates.api, 'AWS::Lambda::EventInvokeConfig');
    expect(timed).toHaveLength(2);
    for (const [, { Properties }] of timed) {
      expect(Properties).toMatchObject({
        MaximumRetryAttempts: 2,
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      });
    }
  });

  it('has somebody told of every alarm', () => {
    const alarms = Object.values(templates).flatMap((template) => resourcesOf(template, 'AWS::CloudWatch::Alarm'));
    const watched = alarms.map(([, { Properties }]) => Properties['MetricName']);
    expect(watched).toEqual(
      expect.arrayContaining([
        'Errors',
        'Throttles',
        'Duration',
        'IteratorAge',
        'ApproximateNumberOfMessagesVisible',
        '5xx',
      ]),
    );
    for (const [, { Properties }] of alarms) {
      expect(Properties['AlarmActions']).toHaveLength(1);
      expect(Properties['AlarmDescription']).toMatch(/\.$/);
    }
    expect(JSON.stringify(only(templates.data, 'AWS::SNS::TopicPolicy').Properties)).toContain(
      'cloudwatch.amazonaws.com',
    );
    expect(only(templates.data, 'AWS::SNS::Subscription').Properties).toMatchObject({
      Endpoint: 'betrieb@example.org',
    });
  });
});
