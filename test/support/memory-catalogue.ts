import type { Catalogue } from '../../functions/ports/catalogue.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Service, ServiceText } from '../../shared/domain/service.ts';

type Town = {
  readonly municipality: Municipality;
  readonly offices?: readonly Office[];
  readonly services?: readonly Service[];
  readonly texts?: readonly ServiceText[];
};

/** A catalogue of the towns given; it answers nothing for any other. */
export function memoryCatalogue(...towns: readonly Town[]): Catalogue {
  const town = (tenant: string) => towns.find(({ municipality }) => municipality.id === tenant);
  return {
    municipality: async (tenant) => town(tenant)?.municipality,
    offices: async (tenant) => town(tenant)?.offices ?? [],
    services: async (tenant) => town(tenant)?.services ?? [],
    serviceText: async (tenant, id) => town(tenant)?.texts?.find((text) => text.id === id),
  };
}
