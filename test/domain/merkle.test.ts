import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appended, inclusionPath, leafHash, nodeHash, nodesOver } from '../../shared/domain/certificate/merkle.ts';
import { provesConsistency, provesInclusion } from '../../shared/domain/certificate/merkle-proof.ts';
import { flipped, grow, hex, numbered, otherHeads, otherProofs, sha256, slowRoot } from './merkle-trees.ts';

describe('the tree of the published test vectors', () => {
  // google/certificate-transparency, the vectors that implementations of RFC 6962 share.
  const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const log = grow(entries.map((entry) => Buffer.from(entry, 'hex')));

  it('has their roots', () => {
    expect(log.roots.map(({ root }) => hex(root))).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
  });

  it.each([
    { index: 0, size: 1, proof: [] },
    {
      index: 0,
      size: 8,
      proof: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      index: 5,
      size: 8,
      proof: [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
    { index: 2, size: 3, proof: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'] },
    {
      index: 1,
      size: 5,
      proof: [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
  ])('has their inclusion proof of entry $index in $size', ({ index, size, proof }) => {
    expect(log.inclusion(index, size).map(hex)).toEqual(proof);
  });

  it.each([
    { before: 1, size: 1, proof: [] },
    {
      before: 1,
      size: 8,
      proof: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      before: 6,
      size: 8,
      proof: [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
    {
      before: 2,
      size: 5,
      proof: [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
  ])('has their consistency proof from $before to $size', ({ before, size, proof }) => {
    expect(log.consistency(before, size).map(hex)).toEqual(proof);
  });
});

describe('every tree of up to 70 entries', () => {
  const log = grow(numbered(70));
  const sizes = Array.from({ length: 70 }, (_, index) => index + 1);
  const headOf = (size: number) => log.roots[size] ?? { size: -1, root: new Uint8Array() };
  const leafOf = (index: number) => log.leaves[index] ?? new Uint8Array();

  it('has the root of its definition', () => {
    for (const size of sizes) expect(hex(headOf(size).root)).toBe(hex(slowRoot(log.leaves.slice(0, size))));
  });

  it('keeps one hash a leaf and one for each subtree it completes: less than two a leaf', () => {
    expect(log.nodes.size).toBeLessThan(2 * 70);
  });

  it.each(sizes)('of %i: each entry is proven, no other entry, place, root or proof is', (size) => {
    const wrong: string[] = [];
    for (let index = 0; index < size; index += 1) {
      const proof = log.inclusion(index, size);
      const leaf = leafOf(index);
      const proves = (changes: object) =>
        provesInclusion(sha256, { index, leaf, proof, ...changes }, { ...headOf(size), ...changes });
      const forgeries = [
        { leaf: flipped(leaf) },
        { root: flipped(headOf(size).root) },
        ...otherProofs(proof, leaf).map((other) => ({ proof: other })),
        ...[index - 1, index + 1, size, 0.5].map((elsewhere) => ({ index: elsewhere })),
      ];
      if (!proves({})) wrong.push(`entry ${index} is not proven`);
      for (const forgery of forgeries) if (proves(forgery)) wrong.push(`entry ${index}: ${Object.keys(forgery)}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(sizes)('of %i: continues each smaller one, and no other root or proof says so', (size) => {
    const now = headOf(size);
    const unproven: number[] = [];
    const believed: number[] = [];
    for (const before of [headOf(0), ...sizes.slice(0, size).map(headOf)]) {
      const proof = log.consistency(before.size, size);
      const proves = (changes: object) => provesConsistency(sha256, { before, now, ...changes }, proof);
      if (!proves({})) unproven.push(before.size);
      if (otherHeads(before, now).some(proves)) believed.push(before.size);
      if (otherProofs(proof, now.root).some((other) => provesConsistency(sha256, { before, now }, other))) {
        believed.push(before.size);
      }
    }
    expect({ unproven, believed }).toEqual({ unproven: [], believed: [] });
  });
});

describe('a large tree', () => {
  it('proves any entry and any older tree with at most 2 log n hashes', () => {
    const log = grow(numbered(3000));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), fc.nat(), (size, one, other) => {
        const index = one % size;
        const before = 1 + (other % size);
        const [now, then] = [log.roots[size], log.roots[before]];
        if (!now || !then) throw new Error('outside of the log');
        const proof = log.inclusion(index, size);
        const leaf = log.leaves[index] ?? new Uint8Array();
        expect(provesInclusion(sha256, { index, leaf, proof }, now)).toBe(true);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        const consistency = log.consistency(before, size);
        expect(provesConsistency(sha256, { before: then, now }, consistency)).toBe(true);
        expect(consistency.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)) + 1);
      }),
    );
  });

  it('is not confused by numbers beyond 32 bits', () => {
    const leaf = sha256(Buffer.from('lone'));
    const size = 2 ** 40 + 1;
    const left = sha256(Buffer.from('left'));
    const head = { size, root: nodeHash(sha256, left, leaf) };
    expect(inclusionPath(2 ** 40, size)).toEqual([{ from: 0, to: 2 ** 40 }]);
    expect(nodesOver({ from: 0, to: 2 ** 40 })).toEqual([{ level: 40, index: 0 }]);
    expect(provesInclusion(sha256, { index: 2 ** 40, leaf, proof: [left] }, head)).toBe(true);
    expect(provesInclusion(sha256, { index: 2 ** 8, leaf, proof: [left] }, head)).toBe(false);
  });

  it('refuses an edge that does not fit its size', () => {
    expect(() =>
      appended(sha256, { size: 3, hashes: [sha256(Buffer.from('one'))] }, leafHash(sha256, Buffer.from(''))),
    ).toThrow('An edge of 3 leaves');
  });
});
