import { CfnOutput } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

/** The domains the town sends from. Mails travel encrypted or not at all; nothing in them is tracked. */
export class MailSender extends Construct {
  private readonly identities: readonly EmailIdentity[];
  private readonly settings: ConfigurationSet;

  constructor(scope: Construct, id: string, props: { readonly domains: readonly string[] }) {
    super(scope, id);
    this.settings = new ConfigurationSet(this, 'Settings', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.identities = props.domains.map((domain) => this.identity(domain));
  }

  /** Lets a function send from these domains and no other. */
  grantSend(role: IRole): void {
    const { stack } = this.settings;
    const settingsArn = stack.formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.settings.configurationSetName,
    });
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [...this.identities.map((identity) => identity.emailIdentityArn), settingsArn],
      }),
    );
  }

  private identity(domain: string): EmailIdentity {
    const identity = new EmailIdentity(this, domain, {
      identity: Identity.domain(domain),
      configurationSet: this.settings,
    });
    // Whoever keeps the DNS of the town needs these; SES sends nothing before they are there.
    identity.dkimRecords.forEach((record, index) => {
      new CfnOutput(this, `${domain} DKIM ${index + 1}`, { value: `${record.name} CNAME ${record.value}` });
    });
    return identity;
  }
}
