import type { catalogueRoutes } from '../../../shared/contracts/staff/catalogue-routes.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { editedListsIn } from '../../store/edited-lists.ts';
import { editedOfficesIn, editedServicesIn } from '../../store/edited-things.ts';
import { serviceRemovalsIn } from '../../store/service-removals.ts';
import { getOfficeToEdit } from '../../use-cases/catalogue/get-office-to-edit.ts';
import { getServiceToEdit } from '../../use-cases/catalogue/get-service-to-edit.ts';
import { getServiceUse } from '../../use-cases/catalogue/get-service-use.ts';
import { listOfficesToEdit } from '../../use-cases/catalogue/list-offices-to-edit.ts';
import { listServiceVersions } from '../../use-cases/catalogue/list-service-versions.ts';
import { listServicesToEdit } from '../../use-cases/catalogue/list-services-to-edit.ts';
import { previewOffice } from '../../use-cases/catalogue/preview-office.ts';
import { previewService } from '../../use-cases/catalogue/preview-service.ts';
import { removeService } from '../../use-cases/catalogue/remove-service.ts';
import { restoreService } from '../../use-cases/catalogue/restore-service.ts';
import { saveOffice } from '../../use-cases/catalogue/save-office.ts';
import { saveService } from '../../use-cases/catalogue/save-service.ts';
import type { StaffFoundation } from './foundation.ts';

/** Services and offices: shown, changed with their effect seen first, removed and brought back. */
export function catalogueHandlers(foundation: StaffFoundation, guard: Guard): Handlers<keyof typeof catalogueRoutes> {
  const services = editedServicesIn(foundation);
  const deps = {
    ...foundation,
    services,
    offices: editedOfficesIn(foundation),
    lists: editedListsIn(foundation),
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
