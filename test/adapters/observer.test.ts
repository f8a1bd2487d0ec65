import { describe, expect, it } from 'vitest';
import { faultNote } from '../../functions/adapters/fault-note.ts';

class TableTrouble extends Error {
  override readonly name = 'TableTrouble';
  readonly code = 'ECONNREFUSED';
  readonly $metadata = { requestId: 'AWS-1', attempts: 1 };
  readonly Item = { pe: { M: { m: { S: 'alex@example.org' } } } };
}

describe('what is kept of a fault', () => {
  it('is its kind, its place and what AWS calls it, but no message and no item', () => {
    const cause = new TableTrouble('no answer for alex@example.org');
    const note = faultNote(new Error('Booking for Alex failed', { cause }));
    expect(note).toMatchObject({
      kind: 'Error',
      at: expect.arrayContaining([expect.stringContaining('observer.test.ts')]),
      cause: { kind: 'TableTrouble', code: 'ECONNREFUSED', awsRequestId: 'AWS-1' },
    });
    expect(JSON.stringify(note)).not.toMatch(/alex/i);
  });

  it('leaves out a message that looks like a frame of the stack', () => {
    const note = faultNote(new Error('broken\n    at alex@example.org\n    at home'));
    expect(JSON.stringify(note)).not.toContain('alex');
  });

  it('follows causes, but not for ever', () => {
    const circle = new Error('a');
    circle.cause = circle;
    expect(JSON.stringify(faultNote(circle)).match(/"kind"/g)).toHaveLength(4);
  });

  it.each(['text', undefined, 7, { name: 'Alex' }])('says only the type of a thrown %j', (thrown) => {
    expect(faultNote(thrown)).toEqual({ kind: typeof thrown, at: [] });
  });

  it('keeps every error of an aggregate', () => {
    const note = faultNote(new AggregateError([new TableTrouble('x')], 'one failed'));
    expect(note.errors).toMatchObject([{ kind: 'TableTrouble' }]);
  });
});
