import { error } from '@sveltejs/kit';
import { RequestId } from '#shared/domain/certificate/ids.ts';
import type { DocumentLanguage } from '#shared/domain/certificate/product.ts';
import type { Language } from '#shared/domain/language.ts';

/** The case in the address. */
export function caseIdOf({ params }: { readonly params: { readonly request: string } }): RequestId {
  return RequestId.safeParse(params.request).data ?? error(404, 'not_found');
}

/** In which language documents and register lines are written for somebody who reads the pages in `language`. */
export function writtenLanguage(language: Language): DocumentLanguage {
  return language === 'einfach' ? 'de' : language;
}
