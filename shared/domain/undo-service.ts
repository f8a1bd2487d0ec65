import { restored } from './restored.ts';
import { Service, ServiceText } from './service.ts';

type Parts = { readonly service: Service; readonly text: ServiceText };

/**
 * A service as it is, but with the fields that a change touched as they were before it. What others changed elsewhere
 * since stays. The same when there is nothing to take back.
 */
export function withoutServiceChange(current: Parts, change: { readonly former: Parts; readonly next: Parts }): Parts {
  const { former, next } = change;
  return {
    service: Service.parse(restored(current.service, former.service, next.service)),
    text: ServiceText.parse(restored(current.text, former.text, next.text)),
  };
}
