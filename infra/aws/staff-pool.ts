import { Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ProviderAttribute,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolIdentityProviderOidc,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { Role } from '../../shared/domain/staff.ts';
import type { StageConfig } from './config.ts';

/** How the staff function finds the identity provider. */
export type StaffEnvironment = {
  readonly STAFF_ISSUER: string;
  readonly STAFF_CLIENT_ID: string;
  readonly STAFF_LOGOUT: string;
};

/**
 * Who works for the town: a user pool that nobody can sign up to, with a second factor for everybody. Where the town
 * has an identity provider of its own, people sign in there instead and their groups come from it.
 */
export class StaffPool extends Construct {
  readonly environment: StaffEnvironment;

  constructor(scope: Construct, id: string, stage: StageConfig) {
    super(scope, id);
    const pool = this.pool(stage.staff.federation !== undefined);
    const { signInPrefix } = stage.staff;
    pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: signInPrefix } });
    for (const tenant of new Set(Object.values(stage.tenants))) this.groups(pool, tenant);
    const client = this.client(pool, stage);
    const { region } = Stack.of(this);
    this.environment = {
      STAFF_ISSUER: pool.userPoolProviderUrl,
      STAFF_CLIENT_ID: client.userPoolClientId,
      STAFF_LOGOUT: `https://${signInPrefix}.auth.${region}.amazoncognito.com/logout`,
    };
  }

  private pool(isFederated: boolean): UserPool {
    return new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      // No SMS: numbers are ported away, and it would be one more place with phone numbers of staff.
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireDigits: false,
        requireLowercase: false,
        requireUppercase: false,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      // Filled from the town's own identity provider. Without one it must not exist: groups are those of the pool.
      ...(isFederated && { customAttributes: { groups: new StringAttribute({ mutable: true, maxLen: 2048 }) } }),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** One for each role at the whole municipality; those for one office are made when somebody is put into them. */
  private groups(pool: UserPool, tenant: string): void {
    for (const role of Role.options) {
      new CfnUserPoolGroup(this, `Group-${tenant}-${role}`, {
        userPoolId: pool.userPoolId,
        groupName: `${tenant}/${role}`,
      });
    }
  }

  private client(pool: UserPool, { tenants, staff }: StageConfig): UserPoolClient {
    const provider = staff.federation && this.federation(pool, staff.federation);
    const hosts = Object.keys(tenants);
    const client = pool.addClient('Portal', {
      // Public, with PKCE: a secret would have to be kept and changed and adds nothing to a code bound to its browser.
      generateSecret: false,
      // By the hosted page only: nothing else may sign in, nor get a token that can change a person's attributes.
      authFlows: { userSrp: false },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: hosts.map((host) => `https://${host}/staff/callback`),
        logoutUrls: hosts.map((host) => `https://${host}/staff`),
      },
      supportedIdentityProviders: provider
        ? [UserPoolClientIdentityProvider.custom(provider.providerName)]
        : [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    });
    if (provider) client.node.addDependency(provider);
    return client;
  }

  private federation(pool: UserPool, to: NonNullable<StageConfig['staff']['federation']>) {
    return new UserPoolIdentityProviderOidc(this, 'City', {
      userPool: pool,
      name: 'city',
      issuerUrl: to.issuer,
      clientId: to.clientId,
      clientSecret: SecretValue.secretsManager(to.clientSecretArn).unsafeUnwrap(),
      scopes: ['openid', 'profile', ...to.scopes],
      attributeMapping: {
        fullname: ProviderAttribute.other('name'),
        custom: { 'custom:groups': ProviderAttribute.other(to.groupsClaim) },
      },
    });
  }
}
