import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { AlarmTopic } from './alarm-topic.ts';
import { type Watch, watch } from './alarms.ts';
import { CertificateKeys } from './certificate-keys.ts';
import type { StageConfig } from './config.ts';
import { OperationsKey } from './operations-key.ts';
import { type StaffEnvironment, StaffPool } from './staff-pool.ts';

/** What must outlive every deployment: the table, its key, the secrets, the people. Nothing else may be added here lightly. */
export class DataStack extends Stack {
  readonly table: TableV2;
  /** Encrypts what citizens said and the secrets their links are made from. */
  readonly dataKey: Key;
  /** Encrypts logs and alarms, which hold no personal data. */
  readonly operationsKey: Key;
  /** Key of all link tokens: changing it makes every link that was mailed invalid. */
  readonly linkKey: Secret;
  readonly alarmTopic: ITopic;
  /** Shared by CloudFront and the functions: who knows it may say which host a citizen asked for. */
  readonly originSecret: Secret;
  readonly staff: StaffEnvironment;
  /** Of certificates. There before the first one is issued: somebody must certify the key of the seal. */
  readonly certificateKeys: CertificateKeys;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: StageConfig }) {
    super(scope, id, { ...props, terminationProtection: true });
    this.dataKey = new Key(this, 'DataKey', {
      description: 'Foyer: table and secrets',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
      pendingWindow: Duration.days(30),
    });
    this.operationsKey = new OperationsKey(this, 'OperationsKey').key;
    this.table = this.portalTable(props.stage);
    const { alarmMail } = props.stage;
    this.alarmTopic = new AlarmTopic(this, 'Alarms', { mail: alarmMail, key: this.operationsKey }).topic;
    watch(this, this.alarmTopic, tableWatches(this.table));
    // For the commands of operators that work on the table, such as importing a catalogue.
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    // Letters and digits are base64 too: 64 of them decode to 48 bytes holding 381 bits of chance.
    this.linkKey = this.secret('LinkKey', 64);
    this.originSecret = this.secret('OriginSecret', 48);
    this.certificateKeys = new CertificateKeys(this, 'Certificates');
    this.staff = new StaffPool(this, 'Staff', props.stage).environment;
  }

  private portalTable(stage: StageConfig): TableV2 {
    return new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand({
        maxReadRequestUnits: stage.tableLimits.read,
        maxWriteRequestUnits: stage.tableLimits.write,
      }),
      encryption: TableEncryptionV2.customerManagedKey(this.dataKey),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      timeToLiveAttribute: 'ttl',
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private secret(id: string, length: number): Secret {
    return new Secret(this, id, {
      encryptionKey: this.dataKey,
      generateSecretString: { passwordLength: length, excludePunctuation: true, includeSpace: false },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

function tableWatches(table: TableV2): Record<string, Watch> {
  const throttled = (metricName: string) => table.metric(metricName, { period: Duration.minutes(5), statistic: 'Sum' });
  const meaning = 'The table turned requests away: at its limit (tableLimits) or one busy day sheet.';
  return {
    ReadThrottle: { metric: throttled('ReadThrottleEvents'), limit: 10, meaning },
    WriteThrottle: { metric: throttled('WriteThrottleEvents'), limit: 10, meaning },
  };
}
