import { holidaysOf } from '../../adapters/holidays.ts';
import type { KeyWrapper } from '../../ports/certificate.ts';
import { caseFilesIn } from '../../store/certificates/case-files.ts';
import { durationsIn } from '../../store/certificates/durations.ts';
import { issuedCertificatesIn } from '../../store/certificates/issued.ts';
import { looksIn } from '../../store/certificates/looks.ts';
import { paymentRecordsIn } from '../../store/certificates/payment-records.ts';
import { productsIn } from '../../store/certificates/products.ts';
import { requestsIn } from '../../store/certificates/requests.ts';
import { caseKeysIn } from '../../store/certificates/sealed-cases.ts';
import { statusPlacesIn } from '../../store/certificates/status-lists.ts';
import type { composeFoundation } from '../outside.ts';

type Ground = Pick<
  ReturnType<typeof composeFoundation>,
  'table' | 'repeat' | 'clock' | 'patience' | 'newId' | 'drawIndex'
>;

const largestNumber = 2 ** 31 - 1;

/** Everything that is kept of cases, for citizens, clerks and the function that issues. */
export function caseParts({ table, repeat, clock, patience, newId, drawIndex }: Ground, wrapper: KeyWrapper) {
  const statusPlaces = statusPlacesIn({ table, repeat, drawIndex });
  return {
    requests: requestsIn({ table, repeat, newId }),
    issued: issuedCertificatesIn({ table, repeat, statusPlaces, waiting: patience, newId }),
    caseKeys: caseKeysIn({ table, wrapper }),
    files: caseFilesIn({ table, repeat }),
    products: productsIn({ table, clock }),
    looks: looksIn({ table, repeat, newId }),
    durations: durationsIn({ table, clock }),
    paymentRecords: paymentRecordsIn({ table, repeat }),
    holidays: holidaysOf,
    newNumber: () => 1 + drawIndex(largestNumber),
  };
}
