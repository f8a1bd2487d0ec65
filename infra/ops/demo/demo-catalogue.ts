import { Municipality } from '../../../shared/domain/municipality.ts';
import { Office } from '../../../shared/domain/office.ts';
import { Service, ServiceText } from '../../../shared/domain/service.ts';
import type { DemoService } from './demo-service.ts';
import { demoOffices } from './offices.ts';
import { attestationServices } from './services-attestation.ts';
import { drivingServices } from './services-driving.ts';
import { everydayServices } from './services-everyday.ts';
import { familyServices } from './services-family.ts';
import { identityServices } from './services-identity.ts';
import { leavingServices } from './services-leaving.ts';
import { registrationServices } from './services-registration.ts';
import { registryServices } from './services-registry.ts';
import { tradeServices } from './services-trade.ts';
import { vehicleServices } from './services-vehicles.ts';
import { demoTown } from './town.ts';

const demoServices: readonly DemoService[] = [
  ...registrationServices,
  ...identityServices,
  ...attestationServices,
  ...everydayServices,
  ...leavingServices,
  ...vehicleServices,
  ...drivingServices,
  ...familyServices,
  ...registryServices,
  ...tradeServices,
];

/** A whole town, ready to be written: what the importer makes of files, the demo has as data. */
export type TownCatalogue = {
  readonly municipality: Municipality;
  readonly offices: readonly Office[];
  readonly services: readonly { readonly service: Service; readonly text: ServiceText }[];
};

/** The invented town. Services of one desk may be booked together; an office offers what its desks do. */
export function demoCatalogue(): TownCatalogue {
  return {
    municipality: Municipality.parse(demoTown),
    offices: demoOffices.map(({ desks, office }) => {
      const offered = demoServices.filter(({ desk }) => desks.includes(desk));
      const { cellMinutes } = office.rules;
      return Office.parse({ ...office, services: offered.map((service) => atOffice(service, cellMinutes)) });
    }),
    services: demoServices.map(({ service, text, desk }) => ({
      service: Service.parse({ ...service, public: true, combinableWith: partners(service.id, desk) }),
      text: ServiceText.parse({ ...text, id: service.id }),
    })),
  };
}

function partners(id: string, desk: DemoService['desk']): string[] {
  return demoServices
    .filter((other) => other.desk === desk && other.service.id !== id)
    .map(({ service }) => service.id);
}

function atOffice({ service, minutes: [first, further] }: DemoService, cellMinutes: number) {
  const onGrid = (minutes: number) => Math.ceil(minutes / cellMinutes) * cellMinutes;
  return { serviceId: service.id, minutes: onGrid(first), extraMinutes: onGrid(further) };
}
