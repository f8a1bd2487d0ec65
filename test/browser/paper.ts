import { writeFileSync } from 'node:fs';
import { readPicture } from '../documents/raster.ts';
import { run, workFolder } from '../documents/tools.ts';

/** What stands on a printed certificate. */
export type Paper = { readonly checkCode: string; readonly link: string };

/** Reads a certificate as others do: the check code by poppler, the QR code by a reader that is not ours. */
export function readPaper(pdf: Buffer): Paper {
  const folder = workFolder();
  try {
    const file = folder.path('certificate.pdf');
    writeFileSync(file, pdf);
    const [checkCode] = /\b(?:\w{4}-){3}\w\b/.exec(run('pdftotext', file, '-').output) ?? [];
    const link = readPicture(run('pdftoppm', '-r', '200', '-singlefile', file).bytes);
    if (checkCode === undefined || link === undefined)
      throw new Error('No check code or no QR code on the certificate');
    return { checkCode, link };
  } finally {
    folder.remove();
  }
}
