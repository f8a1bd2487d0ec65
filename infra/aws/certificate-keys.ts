import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** Keys of certificates. None ever leaves KMS; losing one makes cases unreadable or seals impossible. */
export class CertificateKeys extends Construct {
  /** Wraps the key of each case. */
  readonly caseKey: Key;
  /** Wraps the keys of the log of retrievals (BMG section 40); only operators who were given the right open it. */
  readonly retrievalKey: Key;
  /** Seals documents and signs the journal. */
  readonly sealKey: Key;
  /** Signs credentials for wallets and status lists; apart from the seal, as another function uses it. */
  readonly walletKey: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.caseKey = new Key(this, 'CaseKey', {
      ...kept,
      description: 'Foyer: keys of cases',
      enableKeyRotation: true,
    });
    this.retrievalKey = new Key(this, 'RetrievalKey', {
      ...kept,
      description: 'Foyer: log of retrievals from the population register',
      enableKeyRotation: true,
    });
    this.sealKey = this.signingKey('SealKey', 'Foyer: seal of certificates');
    this.walletKey = this.signingKey('WalletKey', 'Foyer: credentials for wallets');
  }

  /** Only with the context that names municipality and case, so that no case opens another. */
  grantCases(role: IRole, actions: readonly ('GenerateDataKey' | 'Decrypt')[]): void {
    role.addToPrincipalPolicy(useInContext(this.caseKey, actions, ['tenant', 'case']));
  }

  /** To write entries; to read none, not even one's own. */
  grantLogRetrievals(role: IRole): void {
    role.addToPrincipalPolicy(useInContext(this.retrievalKey, ['GenerateDataKey'], ['tenant', 'retrieval']));
  }

  grantSign(role: IRole, key: Key): void {
    role.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['kms:GetPublicKey', 'kms:Sign'], resources: [key.keyArn] }),
    );
  }

  private signingKey(id: string, description: string): Key {
    const key = new Key(this, id, {
      ...kept,
      description,
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
    });
    // For whoever has the public key certified.
    new CfnOutput(this, `${id}Arn`, { value: key.keyArn });
    return key;
  }
}

function useInContext(key: Key, actions: readonly string[], names: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: actions.map((action) => `kms:${action}`),
    resources: [key.keyArn],
    conditions: {
      'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': names },
      // ForAllValues also holds for a request without a context.
      Null: { 'kms:EncryptionContextKeys': 'false' },
    },
  });
}

const kept = { removalPolicy: RemovalPolicy.RETAIN, pendingWindow: Duration.days(30) } as const;
