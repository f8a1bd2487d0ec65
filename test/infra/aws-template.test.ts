import { beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../shared/contracts/route.ts';
import { routes } from '../../shared/contracts/routes.ts';
import { staffRoutes } from '../../shared/contracts/staff-routes.ts';
import { only, resourcesOf, synthesised, type Templates } from './aws-synthesis.ts';

let templates: Templates;
beforeAll(() => {
  templates = synthesised();
});

const table: readonly Route[] = Object.values(routes);
/** Everything else, answered by the function: HEAD, OPTIONS, wrong methods, unknown paths. */
const rest = '$default';
const routeKeys = [...table.map(({ method, path }) => `${method} ${path}`), rest];

describe('the routes', () => {
  it('are those of the contract and one for the rest, no more and no fewer', () => {
    const inTemplate = resourcesOf(templates.api, 'AWS::ApiGatewayV2::Route').map(
      ([, { Properties }]) => Properties['RouteKey'],
    );
    expect(inTemplate.toSorted()).toEqual(routeKeys.toSorted());
  });

  it('of staff lead to the function of staff and no other does', () => {
    const integrations = Object.fromEntries(
      resourcesOf(templates.api, 'AWS::ApiGatewayV2::Integration').map(([id, { Properties }]) => [
        id,
        /staffapi/.test(JSON.stringify(Properties['IntegrationUri'])),
      ]),
    );
    const toStaff = resourcesOf(templates.api, 'AWS::ApiGatewayV2::Route')
      .filter(([, { Properties }]) =>
        Object.entries(integrations).some(
          ([id, isStaffs]) => isStaffs && JSON.stringify(Properties['Target']).includes(`"${id}"`),
        ),
      )
      .map(([, { Properties }]) => Properties['RouteKey']);
    const ofStaff = Object.values<Route>(staffRoutes).map(({ method, path }) => `${method} ${path}`);
    expect(toStaff.toSorted()).toEqual(ofStaff.toSorted());
    expect(table.filter(({ audience }) => audience === 'staff').map(({ path }) => path)).toEqual(
      expect.not.arrayContaining([expect.not.stringMatching(/^\/v1\/staff\//)]),
    );
  });

  it('share an integration for each function and each have a limit', () => {
    expect(resourcesOf(templates.api, 'AWS::ApiGatewayV2::Integration')).toHaveLength(3);
    const { RouteSettings } = only(templates.api, 'AWS::ApiGatewayV2::Stage').Properties;
    const limit = { ThrottlingRateLimit: expect.any(Number), ThrottlingBurstLimit: expect.any(Number) };
    expect(RouteSettings).toEqual(Object.fromEntries(routeKeys.map((key) => [key, limit])));
  });

  it('are known before the stage sets their limits', () => {
    const ids = resourcesOf(templates.api, 'AWS::ApiGatewayV2::Route').map(([id]) => id);
    expect(only(templates.api, 'AWS::ApiGatewayV2::Stage').DependsOn).toEqual(expect.arrayContaining(ids));
  });

  it('are logged by name, without address, path or query', () => {
    for (const template of [templates.api, templates.web]) {
      const { AccessLogSettings } = only(template, 'AWS::ApiGatewayV2::Stage').Properties;
      const format = JSON.stringify(AccessLogSettings);
      expect(format).toContain('$context.routeKey');
      expect(format).not.toMatch(/sourceIp|\$context\.path|userAgent|authorizer|domainName|protocol/i);
    }
  });
});

describe('the table', () => {
  it('survives mistakes: kept, undeletable, restorable, encrypted with an own key', () => {
    const { Properties, DeletionPolicy, UpdateReplacePolicy } = only(templates.data, 'AWS::DynamoDB::GlobalTable');
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      WriteOnDemandThroughputSettings: { MaxWriteRequestUnits: 1000 },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          ReadOnDemandThroughputSettings: { MaxReadRequestUnits: 2000 },
          SSESpecification: { KMSMasterKeyId: expect.anything() },
        },
      ],
    });
  });

  it('forgets by the attribute ttl and tells the stream old and new', () => {
    const { Properties } = only(templates.data, 'AWS::DynamoDB::GlobalTable');
    expect(Properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
  });

  it('is encrypted with keys that turn over every year', () => {
    const keys = resourcesOf(templates.data, 'AWS::KMS::Key');
    expect(keys).toHaveLength(6);
    for (const [, key] of keys) expect(key.DeletionPolicy).toBe('Retain');
    // KMS cannot turn over keys that sign: what they signed is checked with the public key that was certified.
    const encrypting = keys.filter(([, { Properties }]) => Properties['KeyUsage'] !== 'SIGN_VERIFY');
    expect(encrypting.map(([, { Properties }]) => Properties['EnableKeyRotation'])).toEqual([true, true, true, true]);
  });

  it('keeps its name in the template, as do all things that hold data', () => {
    const stateful = [
      'AWS::Cognito::UserPool',
      'AWS::DynamoDB::GlobalTable',
      'AWS::KMS::Key',
      'AWS::SecretsManager::Secret',
      'AWS::S3::Bucket',
    ];
    const ids = Object.values(templates).flatMap((template) =>
      stateful.flatMap((type) => resourcesOf(template, type).map(([id]) => `${type} ${id}`)),
    );
    // Another name here means: a new, empty one beside the old one.
    expect(ids).toMatchInlineSnapshot(`
      [
        "AWS::Cognito::UserPool StaffPool8CA90F24",
        "AWS::DynamoDB::GlobalTable TableCD117FA1",
        "AWS::KMS::Key DataKey17AFBB84",
        "AWS::KMS::Key OperationsKeyC8E359A5",
        "AWS::KMS::Key CertificatesCaseKeyB1D8AC53",
        "AWS::KMS::Key CertificatesRetrievalKey8BC00F45",
        "AWS::KMS::Key CertificatesSealKeyCB4C075F",
        "AWS::KMS::Key CertificatesWalletKey40524BAD",
        "AWS::SecretsManager::Secret LinkKey27470AF7",
        "AWS::SecretsManager::Secret OriginSecret5DDC59F1",
        "AWS::S3::Bucket FilesBucket7C17EE2E",
      ]
    `);
  });
});

describe('the functions', () => {
  const functions = () =>
    Object.values(templates).flatMap((template) => resourcesOf(template, 'AWS::Lambda::Function'));
  const own = () => functions().filter(([id]) => !id.startsWith('CustomCDKBucketDeployment'));

  it('run on arm64 and Node 24, below the time limit of what calls them', () => {
    expect(own()).toHaveLength(7);
    for (const [, { Properties }] of own()) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    }
    const behindApi = own().filter(([id]) => /^(citizenapi|staffapi|Certificatescertificateapi|web)/.test(id));
    expect(
      behindApi.map(([, { Properties }]) => Number(Properties['Timeout'])).filter((seconds) => seconds < 29),
    ).toHaveLength(4);
  });

  it('log as JSON into own groups that are encrypted and forget after a month', () => {
    for (const [, { Properties }] of own()) {
      expect(Properties['LoggingConfig']).toMatchObject({ LogFormat: 'JSON', LogGroup: expect.anything() });
    }
    const groups = Object.values(templates).flatMap((template) => resourcesOf(template, 'AWS::Logs::LogGroup'));
    expect(groups).toHaveLength(7 + 2 + 1);
    for (const [, { Properties }] of groups) {
      expect(Properties).toMatchObject({ RetentionInDays: 30, KmsKeyId: expect.anything() });
    }
  });

  it('are held back only where the stage says so', () => {
    const reserved = own().map(([id, { Properties }]) => [id.slice(0, 7), Properties['ReservedConcurrentExecutions']]);
    expect(reserved.filter(([, copies]) => copies !== undefined)).toEqual([['citizen', 50]]);
  });
});

describe('every template', () => {
  it('names no partition, so that it deploys to the European Sovereign Cloud as well', () => {
    for (const template of Object.values(templates)) {
      const text = JSON.stringify(template);
      expect(
        text.match(/arn:aws[a-z-]*:(?!acm:us-east-1|secretsmanager:eu-central-1:111122223333)[^"]*/g) ?? [],
      ).toEqual([]);
    }
  });

  it('gives nobody everything: no star among the actions of our own roles', () => {
    const policies = Object.values(templates).flatMap((template) => resourcesOf(template, 'AWS::IAM::Policy'));
    const ours = policies.filter(([id]) => !id.startsWith('CustomCDKBucketDeployment'));
    expect(ours).toHaveLength(7);
    for (const [, { Properties }] of ours) {
      const actions = JSON.stringify(Properties['PolicyDocument']).match(
        /"(?:[a-z]+:)?\*"|"[a-z]+:[A-Za-z]*\*[A-Za-z]*"/g,
      );
      expect(actions).toBeNull();
    }
  });
});
