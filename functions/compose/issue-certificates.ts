import type { ReceiptContent } from '../../shared/domain/certificate/receipt-content.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import { documentsWith } from '../adapters/document/documents.ts';
import { missingGlyphs } from '../adapters/document/fonts.ts';
import { renderReceipt } from '../adapters/document/render-document.ts';
import { openKeyWrapper } from '../adapters/key-wrapper.ts';
import { mailer } from '../adapters/mailer.ts';
import { openSigner } from '../adapters/open-signer.ts';
import { type Batch, type BatchAnswer, handleChanges } from '../background/handle-changes.ts';
import { runJob } from '../background/run-job.ts';
import type { IssueEnv } from '../env.ts';
import type { KeyWrapper } from '../ports/certificate.ts';
import type { Documents } from '../ports/issue.ts';
import type { Mailer } from '../ports/mail.ts';
import type { PaymentProvider } from '../ports/payment.ts';
import type { Register } from '../ports/register.ts';
import { requestChangeOf } from '../store/certificates/request-changes.ts';
import { retrievalsIn } from '../store/certificates/retrievals.ts';
import { sealKeysIn } from '../store/certificates/seal-keys.ts';
import type { StreamRecord } from '../store/changes.ts';
import { mailRecordsIn } from '../store/mail-records.ts';
import { onRequestChanged } from '../use-cases/certificates/on-request-changed.ts';
import { sendCaseMail } from '../use-cases/certificates/send-case-mail.ts';
import { tendRequests } from '../use-cases/certificates/tend-requests.ts';
import { issueCertificate } from '../use-cases/issuing/issue-certificate.ts';
import { writeReceipt } from '../use-cases/paying/write-receipt.ts';
import { endPickUp } from '../use-cases/pick-up/end-pick-up.ts';
import { remindToPickUp } from '../use-cases/pick-up/remind-to-pick-up.ts';
import { caseParts } from './certificate/cases.ts';
import { checkpointSigner } from './certificate/journal.ts';
import { openRegisterAndPayments } from './certificate/outside.ts';
import { composeFoundation, type Outside, openOutside } from './outside.ts';

/** The key of the seal: it makes documents, and signs checkpoints of the journal. */
export type OpenSeal = { readonly documents: Documents; readonly signer: Parameters<typeof checkpointSigner>[1] };

/** What lies outside the house for issuing. Tests pass doubles. */
export type IssueOutside = Outside & {
  readonly register: Register;
  readonly payments: PaymentProvider;
  readonly keyWrapper: KeyWrapper;
  /** Of the log of retrievals. */
  readonly retrievalWrapper: KeyWrapper;
  readonly mailer: Mailer;
  readonly missingGlyphs: Documents['missingGlyphs'];
  readonly printReceipt: (receipt: ReceiptContent) => Promise<Uint8Array>;
  /** Throws where the key cannot be used now; everything that needs no key goes on. */
  readonly openSeal: () => Promise<OpenSeal>;
};

/** A batch of the stream, or a job of the timer: `tend` every minute, `checkpoint` once a day. */
type IssueEvent = Batch<StreamRecord> | { readonly job: string };

/** Seals what was approved, and does what happens to requests by itself: the only function that has the key of the seal. */
export function composeIssuing(env: IssueEnv, outside: IssueOutside) {
  const foundation = composeFoundation(env, outside);
  const cases = caseParts(foundation, outside.keyWrapper);
  const openSeal = keptOnceOpen(outside.openSeal);
  const deps = {
    ...foundation,
    ...outside,
    ...cases,
    openDocuments: async () => (await openSeal()).documents,
    sealKeys: sealKeysIn(foundation),
    retrievals: retrievalsIn({ table: foundation.table, wrapper: outside.retrievalWrapper }),
    mailRecords: mailRecordsIn(foundation),
  };
  const issue = issueCertificate(deps);
  const signCheckpoint = async (tenant: TenantId) => {
    const { documents, signer } = await openSeal();
    // Whoever checks the journal needs the key, also before the first certificate.
    await deps.sealKeys.publish(tenant, documents.key);
    return await checkpointSigner(foundation, signer)(tenant);
  };
  const endsPickUp = endPickUp(deps);
  const requestChanged = onRequestChanged({
    issue,
    signCheckpoint,
    writeReceipt: writeReceipt(deps),
    tellCitizen: sendCaseMail(deps, 'change'),
    endPickUp: endsPickUp,
  });
  const remind = remindToPickUp({ ...deps, remind: sendCaseMail(deps, 'reminder') });
  const tend = tendRequests({ ...deps, issue, remind, endPickUp: endsPickUp });
  const onRecords = handleChanges<StreamRecord>({
    observer: outside.observer,
    settle: async () => undefined,
    follow: async (record) => {
      const change = requestChangeOf(record);
      if (change) await requestChanged(change);
      return undefined;
    },
  });
  const onTimer = runJob({
    observer: outside.observer,
    tenants: [...new Set(Object.values(env.TENANT_BY_HOST))],
    jobs: {
      tend: async (tenant) => (await tend(tenant)).tended,
      checkpoint: async (tenant) => (await signCheckpoint(tenant)).size,
    },
  });
  return async (event: IssueEvent): Promise<BatchAnswer | { job: string; done: number }> =>
    'Records' in event ? await onRecords(event) : await onTimer(event);
}

export function openIssueOutside(env: IssueEnv): IssueOutside {
  const outside = openOutside(env, 'issue-certificates');
  const place = { key: env.SEAL_KEY, chain: env.SEAL_CHAIN, endpoint: env.KMS_ENDPOINT };
  return {
    ...outside,
    ...openRegisterAndPayments(env),
    keyWrapper: openKeyWrapper(env.CASE_KEY, env.KMS_ENDPOINT),
    retrievalWrapper: openKeyWrapper(env.RETRIEVAL_KEY, env.KMS_ENDPOINT),
    mailer: mailer(env.MAIL_TRANSPORT),
    missingGlyphs,
    printReceipt: renderReceipt,
    openSeal: async () => {
      const signer = await openSigner(place, secondsOf(outside.clock.now()));
      return { documents: documentsWith(signer), signer };
    },
  };
}

/** Opening asks the key management; what is open stays so, what failed is tried again. */
function keptOnceOpen(open: () => Promise<OpenSeal>): () => Promise<OpenSeal> {
  let opened: Promise<OpenSeal> | undefined;
  return () => {
    const opening = opened ?? open();
    opened = opening;
    opening.catch(() => {
      opened = undefined;
    });
    return opening;
  };
}
