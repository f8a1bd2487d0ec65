import type { Language } from '../../domain/language.ts';

/** The mail that a certificate is ready: nothing of what it says, nor what it is. */
export type CertificateMailMessages = {
  readonly subject: string;
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly until: (date: string) => string;
  /** How to tell it from a forged mail. */
  readonly careful: string;
};

export const certificateMailMessages: Record<Language, CertificateMailMessages> = {
  de: {
    subject: 'Ihr Anliegen ist fertig',
    title: 'Ihr Dokument liegt bereit',
    lead: 'Sie haben bei uns online ein Dokument beantragt. Es ist fertig.',
    button: 'Zum Anliegen',
    until: (date) => `Sie können es bis ${date} herunterladen.`,
    careful: 'Dafür melden Sie sich an. Wir fragen nie per Mail nach Passwort oder Ausweis.',
  },
  en: {
    subject: 'Your request is ready',
    title: 'Your document is ready',
    lead: 'You asked us for a document online. It is ready.',
    button: 'Open your request',
    until: (date) => `You can download it until ${date}.`,
    careful: 'You sign in for that. We never ask for a password or an identity document by mail.',
  },
  nl: {
    subject: 'Uw aanvraag is klaar',
    title: 'Uw document ligt klaar',
    lead: 'U hebt bij ons online een document aangevraagd. Het is klaar.',
    button: 'Naar uw aanvraag',
    until: (date) => `U kunt het downloaden tot en met ${date}.`,
    careful: 'Daarvoor logt u in. Wij vragen nooit per mail om een wachtwoord of identiteitsbewijs.',
  },
  einfach: {
    subject: 'Ihr Anliegen ist fertig',
    title: 'Ihr Dokument ist fertig',
    lead: 'Sie haben im Internet ein Dokument bestellt. Jetzt ist es fertig.',
    button: 'Dokument ansehen',
    until: (date) => `Sie können es bis ${date} speichern.`,
    careful: 'Sie müssen sich anmelden. Wir fragen nie in einer Mail nach Ihrem Passwort.',
  },
};
