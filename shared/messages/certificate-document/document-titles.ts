import type { DocumentLanguage, ProductKind } from '../../domain/certificate/product.ts';

/** What a document is called: on itself, and wherever somebody checks it. */
export const documentTitles: Record<DocumentLanguage, Record<ProductKind, string>> = {
  de: {
    'registration-simple': 'Meldebescheinigung',
    'registration-extended': 'Erweiterte Meldebescheinigung',
    'residence-history': 'Bescheinigung über frühere Wohnungen',
    life: 'Lebensbescheinigung',
    'civil-status': 'Auskunft aus dem Geburtenregister',
  },
  en: {
    'registration-simple': 'Registration certificate',
    'registration-extended': 'Extended registration certificate',
    'residence-history': 'Certificate of former addresses',
    life: 'Certificate of life',
    'civil-status': 'Statement from the register of births',
  },
  nl: {
    'registration-simple': 'Bewijs van inschrijving',
    'registration-extended': 'Uitgebreid bewijs van inschrijving',
    'residence-history': 'Bewijs van eerdere adressen',
    life: 'Bewijs van in leven zijn',
    'civil-status': 'Bericht uit het geboorteregister',
  },
};
