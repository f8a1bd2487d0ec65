import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { Call, type FromThread, Setup } from './messages.ts';

// Runs inside a thread: loads one built function and answers calls, as the Lambda runtime would.

type Handler = (event: unknown, context: object) => unknown;

const setup = Setup.parse(workerData);
const handler = await load();
const port = parentPort;
if (!port) throw new Error('thread.ts is started by thread-host.ts');
const send = (message: FromThread) => port.postMessage(message);

port.on('message', async (message: unknown) => {
  const call = Call.parse(message);
  try {
    const result = await handler(JSON.parse(call.event), contextOf(call));
    send({ kind: 'result', id: call.id, json: JSON.stringify(result) ?? null });
  } catch (error) {
    send({
      kind: 'error',
      id: call.id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
send({ kind: 'ready' });

async function load(): Promise<Handler> {
  const loaded: unknown = await import(pathToFileURL(setup.file).href);
  if (typeof loaded === 'object' && loaded !== null && 'handler' in loaded && isHandler(loaded.handler)) {
    return loaded.handler;
  }
  throw new Error(`${setup.file} does not export a function "handler"`);
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

function contextOf(call: Call) {
  const deadline = performance.now() + setup.timeoutMs;
  return {
    awsRequestId: call.id,
    functionName: setup.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:eu-central-1:000000000000:function:${setup.name}`,
    memoryLimitInMB: '512',
    logGroupName: `/aws/lambda/${setup.name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
}
