import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, functionEnvironment, type Place } from './environment.ts';
import { Explained } from './explained.ts';
import { type LocalFunction, startFunction } from './functions/local-function.ts';
import type { House } from './house.ts';

const second = 1000;

/** As in AWS: an HTTP API gives up after 29 seconds; stream and timer functions may take longer. */
const timeouts = {
  'citizen-api': 29 * second,
  'certificate-api': 29 * second,
  'staff-api': 29 * second,
  'on-events': 60 * second,
  'on-schedule': 300 * second,
  'issue-certificates': 60 * second,
  web: 29 * second,
} as const;

export type Backends = {
  readonly citizenApi: LocalFunction;
  readonly certificateApi: LocalFunction;
  readonly staffApi: LocalFunction;
  readonly onEvents: LocalFunction;
  readonly onSchedule: LocalFunction;
  readonly issueCertificates: LocalFunction;
  /** Loads all of them again, told about the place as it is now. */
  reload(place: Place): Promise<void>;
};

type BackendName = Exclude<keyof typeof timeouts, 'web'>;

/** Starts the functions behind the API, the stream and the timers from the bundles that go to AWS. */
export async function startBackends(house: House, place: Place): Promise<Backends> {
  const start = (name: BackendName) => {
    const environment = functionEnvironment(place, name);
    return startBundle(house, name, { file: join('functions', name, 'index.mjs'), environment });
  };
  // Settled, not raced: whoever started although another failed is in the list of what must be ended.
  const [citizenApi, certificateApi, staffApi, onEvents, onSchedule, issueCertificates] = await Promise.allSettled([
    start('citizen-api'),
    start('certificate-api'),
    start('staff-api'),
    start('on-events'),
    start('on-schedule'),
    start('issue-certificates'),
  ]);
  const started = {
    citizenApi: startedOrThrow(citizenApi),
    certificateApi: startedOrThrow(certificateApi),
    staffApi: startedOrThrow(staffApi),
    onEvents: startedOrThrow(onEvents),
    onSchedule: startedOrThrow(onSchedule),
    issueCertificates: startedOrThrow(issueCertificates),
  };
  return {
    ...started,
    async reload(now) {
      await Promise.all([
        started.citizenApi.reload(functionEnvironment(now, 'citizen-api')),
        started.certificateApi.reload(functionEnvironment(now, 'certificate-api')),
        started.staffApi.reload(functionEnvironment(now, 'staff-api')),
        started.onEvents.reload(functionEnvironment(now, 'on-events')),
        started.onSchedule.reload(functionEnvironment(now, 'on-schedule')),
        started.issueCertificates.reload(functionEnvironment(now, 'issue-certificates')),
      ]);
    },
  };
}

/** Starts the function that renders the pages. */
export function startWeb(house: House, environment: Environment): Promise<LocalFunction> {
  return startBundle(house, 'web', { file: join('web', 'server', 'handler.mjs'), environment });
}

type Bundle = { readonly file: string; readonly environment: Environment };

async function startBundle(house: House, name: keyof typeof timeouts, bundle: Bundle): Promise<LocalFunction> {
  const { dist, log, open } = house;
  const file = join(dist, bundle.file);
  if (!existsSync(file)) throw new Explained(`${file} is missing: build it with npm run build`);
  const started = await startFunction({
    name,
    file,
    timeoutMs: timeouts[name],
    environment: bundle.environment,
    onLog: (line) => log.write(name, line),
  });
  open.add(() => started.stop());
  return started;
}

function startedOrThrow<Value>(settled: PromiseSettledResult<Value>): Value {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}
