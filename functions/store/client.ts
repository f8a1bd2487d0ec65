import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 * The client for every table of the house. It never sends anything twice: a repeated reservation must carry a new
 * nonce, so repeating is the business of whoever knows what is being sent. Nor does it log: its part that does copies
 * every request and answer, whether somebody listens or not. `config` adds endpoint or credentials.
 */
export function openClient(config: DynamoDBClientConfig = {}): DynamoDBClient {
  const client = new DynamoDBClient({ ...config, maxAttempts: 1 });
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
