import type { Language } from '../../domain/language.ts';

type Words = { readonly subject: string; readonly title: string; readonly lead: string };
type WordsUntil = Words & { readonly until: (date: string) => string };

/** Mails about a request for a certificate: nothing of what it says, nor what it is, nor how it was decided. */
export type CertificateMailMessages = {
  readonly ready: WordsUntil;
  readonly 'ready-to-pick-up': WordsUntil;
  readonly question: WordsUntil;
  readonly 'answer-missing': WordsUntil;
  readonly 'payment-missing': WordsUntil;
  readonly 'pick-up-missing': WordsUntil;
  readonly rejected: Words;
  readonly button: string;
  /** How to tell it from a forged mail. */
  readonly careful: string;
};

export const certificateMailMessages: Record<Language, CertificateMailMessages> = {
  de: {
    ready: {
      subject: 'Ihr Anliegen ist fertig',
      title: 'Ihr Dokument liegt bereit',
      lead: 'Sie haben bei uns online ein Dokument beantragt. Es ist fertig.',
      until: (date) => `Sie können es bis ${date} herunterladen.`,
    },
    'ready-to-pick-up': {
      subject: 'Ihr Anliegen ist fertig',
      title: 'Ihr Dokument liegt zum Abholen bereit',
      lead: 'Sie haben bei uns online ein Dokument beantragt. Es ist fertig. Wählen Sie in Ihrem Anliegen, wann und wo Sie es abholen.',
      until: (date) => `Wir heben es bis ${date} für Sie auf.`,
    },
    question: {
      subject: 'Wir haben eine Frage zu Ihrem Anliegen',
      title: 'Wir brauchen eine Antwort von Ihnen',
      lead: 'Sie haben bei uns online ein Dokument beantragt. Dazu haben wir eine Frage. Sie steht in Ihrem Anliegen.',
      until: (date) => `Bitte antworten Sie bis ${date}. So lange ruht das Anliegen.`,
    },
    'answer-missing': {
      subject: 'Ihre Antwort fehlt noch',
      title: 'Ihre Antwort fehlt noch',
      lead: 'Wir haben Ihnen zu Ihrem Anliegen eine Frage gestellt und noch keine Antwort von Ihnen.',
      until: (date) => `Ohne Antwort bis ${date} lehnen wir den Antrag ab. Sie können ihn dann neu stellen.`,
    },
    'payment-missing': {
      subject: 'Ihr Anliegen ist noch nicht bezahlt',
      title: 'Die Gebühr ist noch offen',
      lead: 'Sie haben bei uns online ein Dokument beantragt. Wir beginnen, sobald die Gebühr bezahlt ist.',
      until: (date) => `Ohne Zahlung bis ${date} endet der Antrag. Sie können ihn dann neu stellen.`,
    },
    'pick-up-missing': {
      subject: 'Ihr Dokument liegt noch bereit',
      title: 'Wann holen Sie Ihr Dokument ab?',
      lead: 'Ihr Dokument liegt bei uns bereit. Sie haben noch keine Zeit zum Abholen gewählt. Das geht in Ihrem Anliegen.',
      until: (date) => `Wir heben es bis ${date} auf. Danach wird es vernichtet.`,
    },
    rejected: {
      subject: 'Zu Ihrem Anliegen gibt es eine Entscheidung',
      title: 'Wir haben entschieden',
      lead: 'Über Ihren Antrag ist entschieden. Die Entscheidung und den Grund lesen Sie in Ihrem Anliegen.',
    },
    button: 'Zum Anliegen',
    careful: 'Dafür melden Sie sich an. Wir fragen nie per Mail nach Passwort oder Ausweis.',
  },
  en: {
    ready: {
      subject: 'Your request is ready',
      title: 'Your document is ready',
      lead: 'You asked us for a document online. It is ready.',
      until: (date) => `You can download it until ${date}.`,
    },
    'ready-to-pick-up': {
      subject: 'Your request is ready',
      title: 'Your document is ready to be picked up',
      lead: 'You asked us for a document online. It is ready. Choose in your request when and where you pick it up.',
      until: (date) => `We keep it for you until ${date}.`,
    },
    question: {
      subject: 'We have a question about your request',
      title: 'We need an answer from you',
      lead: 'You asked us for a document online. We have a question about it. You find it in your request.',
      until: (date) => `Please answer by ${date}. Until then the request is on hold.`,
    },
    'answer-missing': {
      subject: 'Your answer is still missing',
      title: 'Your answer is still missing',
      lead: 'We asked you a question about your request and have no answer from you yet.',
      until: (date) => `Without an answer by ${date} we refuse the request. You can then make a new one.`,
    },
    'payment-missing': {
      subject: 'Your request is not paid yet',
      title: 'The fee is still open',
      lead: 'You asked us for a document online. We begin as soon as the fee is paid.',
      until: (date) => `Without payment by ${date} the request ends. You can then make a new one.`,
    },
    'pick-up-missing': {
      subject: 'Your document is still waiting',
      title: 'When will you pick up your document?',
      lead: 'Your document lies ready. You have not chosen a time to pick it up yet. You can do so in your request.',
      until: (date) => `We keep it until ${date}. Then it is destroyed.`,
    },
    rejected: {
      subject: 'There is a decision about your request',
      title: 'We have decided',
      lead: 'Your request has been decided. You can read the decision and the reason in your request.',
    },
    button: 'Open your request',
    careful: 'You sign in for that. We never ask for a password or an identity document by mail.',
  },
  nl: {
    ready: {
      subject: 'Uw aanvraag is klaar',
      title: 'Uw document ligt klaar',
      lead: 'U hebt bij ons online een document aangevraagd. Het is klaar.',
      until: (date) => `U kunt het downloaden tot en met ${date}.`,
    },
    'ready-to-pick-up': {
      subject: 'Uw aanvraag is klaar',
      title: 'Uw document ligt klaar om af te halen',
      lead: 'U hebt bij ons online een document aangevraagd. Het is klaar. Kies in uw aanvraag wanneer en waar u het afhaalt.',
      until: (date) => `Wij bewaren het voor u tot en met ${date}.`,
    },
    question: {
      subject: 'Wij hebben een vraag over uw aanvraag',
      title: 'Wij hebben een antwoord van u nodig',
      lead: 'U hebt bij ons online een document aangevraagd. Wij hebben daar een vraag over. Die staat in uw aanvraag.',
      until: (date) => `Antwoord alstublieft uiterlijk op ${date}. Tot dan ligt de aanvraag stil.`,
    },
    'answer-missing': {
      subject: 'Uw antwoord ontbreekt nog',
      title: 'Uw antwoord ontbreekt nog',
      lead: 'Wij hebben u een vraag gesteld over uw aanvraag en hebben nog geen antwoord van u.',
      until: (date) =>
        `Zonder antwoord uiterlijk op ${date} wijzen wij de aanvraag af. U kunt dan een nieuwe indienen.`,
    },
    'payment-missing': {
      subject: 'Uw aanvraag is nog niet betaald',
      title: 'Het bedrag staat nog open',
      lead: 'U hebt bij ons online een document aangevraagd. Wij beginnen zodra het bedrag betaald is.',
      until: (date) => `Zonder betaling uiterlijk op ${date} vervalt de aanvraag. U kunt dan een nieuwe indienen.`,
    },
    'pick-up-missing': {
      subject: 'Uw document ligt nog klaar',
      title: 'Wanneer haalt u uw document af?',
      lead: 'Uw document ligt klaar. U hebt nog geen tijd gekozen om het af te halen. Dat kan in uw aanvraag.',
      until: (date) => `Wij bewaren het tot en met ${date}. Daarna wordt het vernietigd.`,
    },
    rejected: {
      subject: 'Er is een besluit over uw aanvraag',
      title: 'Wij hebben besloten',
      lead: 'Over uw aanvraag is besloten. Het besluit en de reden leest u in uw aanvraag.',
    },
    button: 'Naar uw aanvraag',
    careful: 'Daarvoor logt u in. Wij vragen nooit per mail om een wachtwoord of identiteitsbewijs.',
  },
  einfach: {
    ready: {
      subject: 'Ihr Anliegen ist fertig',
      title: 'Ihr Dokument ist fertig',
      lead: 'Sie haben im Internet ein Dokument bestellt. Jetzt ist es fertig.',
      until: (date) => `Sie können es bis ${date} speichern.`,
    },
    'ready-to-pick-up': {
      subject: 'Ihr Papier ist fertig',
      title: 'Sie können Ihr Papier abholen',
      lead: 'Sie wollten ein Papier von uns. Das Papier ist fertig. Wählen Sie eine Zeit zum Abholen.',
      until: (date) => `Das Papier liegt bis ${date} für Sie bereit.`,
    },
    question: {
      subject: 'Wir haben eine Frage an Sie',
      title: 'Wir haben eine Frage an Sie',
      lead: 'Sie haben im Internet ein Dokument bestellt. Wir haben dazu eine Frage. Bitte melden Sie sich an. Dann sehen Sie die Frage.',
      until: (date) => `Bitte antworten Sie bis ${date}. Vorher können wir nicht weiter arbeiten.`,
    },
    'answer-missing': {
      subject: 'Ihre Antwort fehlt noch',
      title: 'Ihre Antwort fehlt noch',
      lead: 'Wir haben Sie etwas gefragt. Sie haben noch nicht geantwortet.',
      until: (date) =>
        `Bitte antworten Sie bis ${date}. Sonst bekommen Sie das Dokument nicht. Sie können es dann neu bestellen.`,
    },
    'payment-missing': {
      subject: 'Sie haben noch nicht bezahlt',
      title: 'Sie haben noch nicht bezahlt',
      lead: 'Sie haben im Internet ein Dokument bestellt. Das Dokument kostet Geld. Erst bezahlen Sie. Dann arbeiten wir.',
      until: (date) =>
        `Bitte bezahlen Sie bis ${date}. Sonst endet der Antrag. Sie können das Dokument dann neu bestellen.`,
    },
    'pick-up-missing': {
      subject: 'Ihr Papier liegt noch bereit',
      title: 'Wann holen Sie Ihr Papier ab?',
      lead: 'Ihr Papier liegt bei uns. Sie haben noch keine Zeit gewählt. Wählen Sie jetzt eine Zeit.',
      until: (date) => `Wir heben das Papier bis ${date} auf. Danach werfen wir es weg.`,
    },
    rejected: {
      subject: 'Es gibt eine Entscheidung',
      title: 'Wir haben entschieden',
      lead: 'Sie haben im Internet ein Dokument bestellt. Wir haben darüber entschieden. Bitte melden Sie sich an. Dann lesen Sie die Entscheidung und den Grund.',
    },
    button: 'Anliegen ansehen',
    careful: 'Sie müssen sich anmelden. Wir fragen nie in einer Mail nach Ihrem Passwort.',
  },
};
