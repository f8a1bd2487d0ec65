import { request } from 'node:http';

export type Webhooks = ReturnType<typeof webhooks>;

export type WebhookOptions = {
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly onError: (error: unknown) => void;
};

/** As the provider: again and again, with growing pauses, until somebody says 200. */
const pausesMs = [0, 1000, 2000, 4000, 8000, 16_000, 32_000] as const;

/** Calls of the house: a form with the id and nothing else. */
export function webhooks({ sleep, onError }: WebhookOptions) {
  const under = new Set<Promise<void>>();
  const deliver = async (url: string, id: string) => {
    for (const pause of pausesMs) {
      if (pause > 0) await sleep(pause);
      if (await isTaken(url, id)) return;
    }
    onError(new Error(`Nobody took the webhook of payment ${id}`));
  };
  return {
    /** Resolves when it was taken, or given up. */
    deliver(url: string, id: string, afterMs = 0): Promise<void> {
      const later = afterMs === 0 ? Promise.resolve() : sleep(afterMs);
      const sending = later.then(() => deliver(url, id)).finally(() => under.delete(sending));
      under.add(sending);
      return sending;
    },
    /** Nothing is on its way any more. */
    async settled(): Promise<void> {
      while (under.size > 0) await Promise.all(under);
    },
  };
}

/** By address and Host header: `lindenau.localhost` is known to browsers, not to every resolver. */
function isTaken(url: string, id: string): Promise<boolean> {
  const { hostname, port, host, pathname, search } = new URL(url);
  const target = hostname === 'localhost' || hostname.endsWith('.localhost') ? '127.0.0.1' : hostname;
  const headers = { host, 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve) => {
    const sent = request({ host: target, port, path: pathname + search, method: 'POST', headers, timeout: 10_000 });
    sent.on('error', () => resolve(false));
    sent.on('timeout', () => sent.destroy());
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode !== undefined && response.statusCode >= 200 && response.statusCode < 300);
    });
    sent.end(new URLSearchParams({ id }).toString());
  });
}
