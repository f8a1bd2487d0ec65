import { createServer, type RequestListener, type Server } from 'node:http';

export type Listening = { readonly server: Server; readonly port: number; close(): Promise<void> };

/** API Gateway takes at most 10,240 bytes of request line and headers. */
const maxHeaderSize = 10_240;
/** Milliseconds; on a busy machine a short time ends connections that somebody is about to use again. */
const keepAliveTimeout = 60_000;

/** An HTTP server on 127.0.0.1; `close` also ends open connections. */
export function listen(port: number, listener: RequestListener): Promise<Listening> {
  const server = createServer({ maxHeaderSize, keepAliveTimeout }, listener);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ server, port: bound, close: () => close(server) });
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
