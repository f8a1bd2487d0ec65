import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { editedListsIn } from '../../functions/store/edited-lists.ts';
import { editedServicesIn } from '../../functions/store/edited-things.ts';
import { serviceRemovalsIn } from '../../functions/store/service-removals.ts';
import { getOfficeToEdit } from '../../functions/use-cases/catalogue/get-office-to-edit.ts';
import { getServiceToEdit } from '../../functions/use-cases/catalogue/get-service-to-edit.ts';
import { getServiceUse } from '../../functions/use-cases/catalogue/get-service-use.ts';
import { listOfficesToEdit } from '../../functions/use-cases/catalogue/list-offices-to-edit.ts';
import { listServiceVersions } from '../../functions/use-cases/catalogue/list-service-versions.ts';
import { listServicesToEdit } from '../../functions/use-cases/catalogue/list-services-to-edit.ts';
import { previewOffice } from '../../functions/use-cases/catalogue/preview-office.ts';
import { previewService } from '../../functions/use-cases/catalogue/preview-service.ts';
import { removeService } from '../../functions/use-cases/catalogue/remove-service.ts';
import { restoreService } from '../../functions/use-cases/catalogue/restore-service.ts';
import { saveOffice } from '../../functions/use-cases/catalogue/save-office.ts';
import { saveService } from '../../functions/use-cases/catalogue/save-service.ts';
import type { ServiceText } from '../../shared/domain/service.ts';
import { hoursHouse } from './hours-house.ts';
import { makeService, makeServiceText, tenant } from './make.ts';

/** An office with two services, one of which it offers, and everything that shapes them, on the real stores. */
export async function catalogueEditHouse({ text = makeServiceText() }: { readonly text?: ServiceText } = {}) {
  const house = await hoursHouse();
  const writer = catalogueWriterIn(house);
  await writer.putService(tenant, makeService(), text);
  const other = makeService({ id: 'fuehrungszeugnis', name: { de: 'Führungszeugnis' } });
  await writer.putService(tenant, other, makeServiceText({ id: other.id }));
  const services = editedServicesIn(house);
  const deps = {
    ...house,
    services,
    lists: editedListsIn(house),
    removals: serviceRemovalsIn({ ...house, services }),
  };
  return {
    ...deps,
    listServices: listServicesToEdit(deps),
    getService: getServiceToEdit(deps),
    previewService: previewService(deps),
    saveService: saveService(deps),
    versions: listServiceVersions(deps),
    use: getServiceUse(deps),
    removeService: removeService(deps),
    restoreService: restoreService(deps),
    listOffices: listOfficesToEdit(deps),
    getOffice: getOfficeToEdit(deps),
    previewOffice: previewOffice(deps),
    saveOffice: saveOffice(deps),
  };
}
