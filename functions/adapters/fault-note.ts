import * as z from 'zod';

/** What a log may keep of an error: its kind, its place in the code, and what the AWS SDK or Node call it. */
export type FaultNote = {
  readonly kind: string;
  readonly code?: string;
  readonly awsRequestId?: string;
  readonly at: readonly string[];
  readonly cause?: FaultNote;
  /** Of an AggregateError. */
  readonly errors?: readonly FaultNote[];
};

const Known = z.object({
  code: z.string().optional().catch(undefined),
  $metadata: z.object({ requestId: z.string().optional() }).optional().catch(undefined),
});

const maxFrames = 12;
const maxDepth = 3;
const maxErrors = 10;

/** Leaves the message out: it may quote what somebody typed. The frames of the stack say where to look. */
export function faultNote(error: unknown, depth = 0): FaultNote {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const { code, $metadata } = Known.parse(error);
  const isDeep = depth >= maxDepth;
  const inner = error instanceof AggregateError && !isDeep ? error.errors.slice(0, maxErrors) : [];
  const frames = framesOf(error);
  return {
    kind: error.name,
    ...(code === undefined ? {} : { code }),
    ...($metadata?.requestId === undefined ? {} : { awsRequestId: $metadata.requestId }),
    at: frames.slice(0, maxFrames).map((line) => line.trim()),
    ...(error.cause === undefined || isDeep ? {} : { cause: faultNote(error.cause, depth + 1) }),
    ...(inner.length === 0 ? {} : { errors: inner.map((one) => faultNote(one, depth + 1)) }),
  };
}

/** The stack begins with kind and message; what looks like a frame in a message is none. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const behindMessage = stack.slice(stack.indexOf(message) + message.length);
  return behindMessage.split('\n').filter((line) => /^\s+at /.test(line));
}
