import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opened, sealed } from '../../functions/store/certificates/envelope.ts';

const key = randomBytes(32);

describe('an envelope', () => {
  it('opens to what was sealed, at its own place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), (bytes, place) => {
        expect(new Uint8Array(opened(key, place, sealed(key, place, bytes)))).toEqual(bytes);
      }),
    );
  });

  it('does not open at another place, under another key, or with any bit changed', () => {
    const text = Buffer.from('Ahornweg 7');
    const envelope = sealed(key, 'case one, answers', text);
    expect(() => opened(key, 'case two, answers', envelope)).toThrow();
    expect(() => opened(randomBytes(32), 'case one, answers', envelope)).toThrow();
    for (const index of envelope.keys()) {
      const changed = Buffer.from(envelope);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => opened(key, 'case one, answers', changed), `byte ${index}`).toThrow();
    }
  });

  it('is another one each time, and 29 bytes longer than what it holds', () => {
    const text = Buffer.from('Ahornweg 7');
    expect(sealed(key, 'here', text)).not.toEqual(sealed(key, 'here', text));
    expect(sealed(key, 'here', text)).toHaveLength(text.length + 29);
  });

  it('that is no envelope says so', () => {
    expect(() => opened(key, 'here', Buffer.from('short'))).toThrow('Not an envelope');
  });
});
