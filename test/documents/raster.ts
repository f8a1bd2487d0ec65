import jsqr from 'jsqr';

/** Texts of the QR codes that an independent reader finds, in a picture as `pdftoppm` writes it (PPM, P6). */
export function readPicture(ppm: Buffer): string | undefined {
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  if (head === undefined) throw new Error('This is no picture in PPM');
  const pixels = ppm.subarray(head.length);
  const rgba = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255);
  for (let pixel = 0; pixel < rgba.length / 4; pixel += 1)
    rgba.set(pixels.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  return read(rgba, Number(width), Number(height));
}

/** The text of a code drawn straight from its modules. */
export function readModules(code: readonly (readonly boolean[])[], scale = 4): string | undefined {
  const size = (code.length + 8) * scale;
  const rgba = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const isDark = code[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4] ?? false;
      if (isDark) rgba.set([0, 0, 0], (y * size + x) * 4);
    }
  }
  return read(rgba, size, size);
}

function read(rgba: Uint8ClampedArray, width: number, height: number): string | undefined {
  return jsqr.default(rgba, width, height)?.data;
}
