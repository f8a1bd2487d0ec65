import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';

const find = createRequire(import.meta.url).resolve;

/** Files that packages read beside themselves, so beside the bundle: package, file, folder there. */
const filesOf = [
  { package: 'fontkit', file: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf', folder: 'fonts' },
  { package: 'fontkit', file: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf', folder: 'fonts' },
  { package: 'pdfkit', file: 'pdfkit/js/data/sRGB_IEC61966_2_1.icc', folder: 'data' },
] as const;

/** Puts fonts and the colour profile beside each bundle that prints, and nothing beside the others. */
export function copyDocumentFiles({ outputs }: Metafile): void {
  for (const [bundle, { inputs }] of Object.entries(outputs)) {
    const sources = Object.keys(inputs);
    for (const { package: name, file, folder } of filesOf) {
      if (!sources.some((source) => source.includes(`node_modules/${name}/`))) continue;
      const target = join(dirname(bundle), folder);
      mkdirSync(target, { recursive: true });
      copyFileSync(pathOf(file), join(target, basename(file)));
    }
  }
}

/** pdfkit does not export its files; its entry lies beside them. */
function pathOf(file: string): string {
  return file.startsWith('pdfkit/') ? join(dirname(find('pdfkit')), file.slice('pdfkit/js/'.length)) : find(file);
}
