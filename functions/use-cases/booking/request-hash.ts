import type { Visit } from '../../../shared/domain/appointment.ts';
import type { Links } from '../../ports/links.ts';

/** A request's fields in a fixed order; JSON keeps them apart. */
export type RequestFields = readonly (string | Visit)[];

/** Hash over all fields of a request: tells a retry from another request under the same key. */
export function requestHash(links: Pick<Links, 'hash'>, fields: RequestFields): string {
  const plain = fields.map((field) =>
    typeof field === 'string' ? field : field.map(({ serviceId, count }) => [serviceId, count]),
  );
  return links.hash(JSON.stringify(plain));
}
