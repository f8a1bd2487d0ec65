import type { offerRoutes } from '../shared/contracts/staff/offer-routes.ts';
import type { StaffFoundation } from './compose-staff-foundation.ts';
import type { Guard } from './http/guard.ts';
import type { Handlers } from './http/serve.ts';
import { editedOfficesIn, editedServicesIn } from './store/edited-things.ts';
import { offerListsIn } from './store/offer-lists.ts';
import { serviceRemovalsIn } from './store/service-removals.ts';
import { getOfficeToEdit } from './use-cases/get-office-to-edit.ts';
import { getServiceToEdit } from './use-cases/get-service-to-edit.ts';
import { getServiceUse } from './use-cases/get-service-use.ts';
import { listOfficesToEdit } from './use-cases/list-offices-to-edit.ts';
import { listServiceVersions } from './use-cases/list-service-versions.ts';
import { listServicesToEdit } from './use-cases/list-services-to-edit.ts';
import { previewOffice } from './use-cases/preview-office.ts';
import { previewService } from './use-cases/preview-service.ts';
import { removeService } from './use-cases/remove-service.ts';
import { restoreService } from './use-cases/restore-service.ts';
import { saveOffice } from './use-cases/save-office.ts';
import { saveService } from './use-cases/save-service.ts';

/** Services and offices: shown, changed with their effect seen first, removed and brought back. */
export function offerHandlers(foundation: StaffFoundation, guard: Guard): Handlers<keyof typeof offerRoutes> {
  const services = editedServicesIn(foundation);
  const deps = {
    ...foundation,
    services,
    offices: editedOfficesIn(foundation),
    lists: offerListsIn(foundation),
    removals: serviceRemovalsIn({ ...foundation, services }),
  };
  return {
    listServicesToEdit: guard('listServicesToEdit', listServicesToEdit(deps)),
    getServiceToEdit: guard('getServiceToEdit', getServiceToEdit(deps)),
    previewService: guard('previewService', previewService(deps)),
    saveService: guard('saveService', saveService(deps)),
    listServiceVersions: guard('listServiceVersions', listServiceVersions(deps)),
    getServiceUse: guard('getServiceUse', getServiceUse(deps)),
    removeService: guard('removeService', removeService(deps)),
    restoreService: guard('restoreService', restoreService(deps)),
    listOfficesToEdit: guard('listOfficesToEdit', listOfficesToEdit(deps)),
    getOfficeToEdit: guard('getOfficeToEdit', getOfficeToEdit(deps)),
    previewOffice: guard('previewOffice', previewOffice(deps)),
    saveOffice: guard('saveOffice', saveOffice(deps)),
  };
}
