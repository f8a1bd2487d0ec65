import { plural } from '../../format.ts';
import { de, type OfferMessages } from './de.ts';

const days = (n: number) => `${n}\u00a0${plural('einfach', n, { one: 'Tag', other: 'Tage' })}`;
const workingDays = (n: number) => `${n}\u00a0${plural('einfach', n, { one: 'Arbeits-Tag', other: 'Arbeits-Tage' })}`;

/** Plain German. What is short and plain in German already is taken from there. */
export const einfach: OfferMessages = {
  ...de,
  list: {
    ...de.list,
    lead: 'Sie brauchen nicht ins Amt zu kommen. Sie bekommen ein Papier mit einem Siegel. Jeder kann das Siegel prüfen.',
    homeText: 'Zum Beispiel: ein Papier, auf dem steht, wo Sie wohnen.',
    none: 'Im Moment geht das hier nicht online. Machen Sie bitte einen Termin.',
    mineText: 'Haben Sie schon etwas bestellt? Hier sehen Sie, wie weit wir sind.',
    otherwiseText: 'Steht es hier nicht? Dann machen Sie bitte einen Termin.',
    verify: 'Haben Sie eine Bescheinigung bekommen? Wollen Sie wissen, ob sie echt ist?',
  },
  product: {
    ...de.product,
    measured: (n) => (n === 0 ? 'Meistens am selben Tag.' : `Meistens höchstens ${days(n)}.`),
    promised: (n) => `Höchstens ${workingDays(n)}. Das versprechen wir.`,
    atOnce: 'Oft geht es sofort',
    self: 'Sie, für sich selbst.',
    others: 'Sie, für sich selbst. Oder für Ihr Kind. Oder für jemand anderen, der es erlaubt hat.',
    levels: {
      none: 'Ihr Konto und Ihr Passwort',
      low: 'Ihr Konto und noch einen Schritt. Zum Beispiel einen Code auf dem Handy',
      substantial: 'einen sicheren Nachweis. Zum Beispiel Ihren Online-Ausweis',
      high: 'Ihren Personal-Ausweis mit Online-Funktion und die PIN',
    },
    whyText: {
      none: 'Nur Sie sollen Ihren Antrag sehen.',
      low: 'Auf dem Papier stehen Dinge über Sie. Ein Passwort allein ist nicht sicher genug.',
      substantial: 'Auf dem Papier stehen wichtige Dinge über Sie. Wir müssen sicher sein, dass Sie es sind.',
      high: 'Das Papier ist ein starker Beweis. Wir müssen ganz sicher sein, dass Sie es sind.',
    },
    proofNeed: 'manchmal einen Nachweis als PDF, höchstens 200\u00a0KB',
    exemptionNeed: 'Wollen Sie nichts zahlen? Dann brauchen Sie einen Nachweis als PDF, höchstens 200\u00a0KB',
    minutes: 'etwa 2 Minuten',
    compared:
      'Diese Angaben stehen im Melde-Register. Das Geburten-Register kann unser Computer nicht lesen. Ein Mensch im Standes-Amt sieht dort nach. Erst dann bekommen Sie das Papier. Das Papier ist keine Geburts-Urkunde. Die Geburts-Urkunde bekommen Sie im Standes-Amt.',
    kept: (n) => `Sie können die Datei ${days(n)} lang holen. Danach löschen wir sie.`,
  },
  delivery: {
    download: { name: 'Selbst herunterladen', hint: 'Sie bekommen eine Datei. Sie können sie drucken.' },
    post: { name: 'Mit der Post', hint: 'Wir schicken einen Brief zu Ihnen nach Hause.' },
    'pick-up': { name: 'Abholen', hint: 'Sie kommen zu uns. Dafür brauchen Sie einen Termin.' },
  },
};
