import { isNothingFree, measureText, numberText } from './figure-format.ts';
import type { KpiTexts } from './kpi-text.ts';

const n = (value: number) => numberText(value, 'einfach');
const days = (value: number) => measureText(value, 'days', 'einfach');
/** `in höchstens 6 Tagen`; the day itself is no day away. */
const inDays = (value: number) =>
  value === 0 ? 'noch am selben Tag' : `in höchstens ${n(value)}\u00a0${value === 1 ? 'Tag' : 'Tagen'}`;
const minutes = (value: number) => measureText(value, 'minutes', 'einfach');
const hours = (value: number) => measureText(value, 'hours', 'einfach');

export const kpisEinfach: KpiTexts = {
  'offer-rate': {
    name: 'Termin in 14 Tagen',
    explains: '100 Menschen suchen einen Termin. So viele finden einen in den nächsten 14 Tagen.',
    tells: ({ month, of, all }) =>
      `Im ${month} haben Menschen ${n(all)}\u2011mal einen Termin gesucht. ${all === of ? 'Jedes Mal war in 14 Tagen etwas frei.' : `${n(all - of)}\u2011mal war in 14 Tagen nichts frei.`}`,
    computed: 'Wir zählen jede Suche. Wir prüfen: War ein Termin in 14 Tagen frei?',
  },
  'days-to-next': {
    name: 'Tage bis zum nächsten freien Termin',
    explains:
      'Wir schauen jede Stunde nach: Wann ist der nächste Termin frei? In der Hälfte der Fälle dauert es höchstens so lange.',
    tells: ({ month, p50, p90 }) =>
      isNothingFree(p90, 'days')
        ? `Im ${month} war oft gar kein Termin frei.`
        : `Wir haben im ${month} jede Stunde nachgeschaut. In der Hälfte der Fälle war ein Termin ${inDays(p50)} frei. In 9 von 10 Fällen war ein Termin ${inDays(p90)} frei.`,
    computed: 'Wir prüfen jede Stunde jedes Amt und jeden Dienst. Dann nehmen wir den Wert in der Mitte.',
  },
  'waiting-time': {
    name: 'Warten im Amt',
    explains: '9 von 10 Menschen warten höchstens so lange. Dann rufen wir sie auf.',
    tells: ({ month, of, p50, p90 }) =>
      `Im ${month} haben wir ${n(of)} Menschen aufgerufen. Die Hälfte hat höchstens ${minutes(p50)} gewartet. 9 von 10 haben höchstens ${minutes(p90)} gewartet.`,
    computed:
      'Die Zeit fängt an, wenn der Termin anfängt. Kommt jemand später? Dann fängt die Zeit später an. Die Zeit hört auf, wenn wir rufen.',
  },
  'certificate-time': {
    name: 'Warten auf eine Bescheinigung',
    explains: '9 von 10 Bescheinigungen sind nach höchstens so vielen Stunden fertig.',
    tells: ({ month, of, p50, p90 }) =>
      `Im ${month} haben wir ${n(of)} Bescheinigungen gemacht. Die Hälfte war nach höchstens ${hours(p50)} fertig. 9 von 10 waren nach höchstens ${hours(p90)} fertig.`,
    computed:
      'Die Zeit fängt an, wenn Sie alles gemacht haben. Sie hört auf, wenn die Bescheinigung fertig ist. Auch Nächte und Wochenenden zählen.',
  },
  'visits-avoided': {
    name: 'Ohne Besuch im Amt',
    explains: 'Von 100 Sachen gehen so viele im Internet. Niemand muss dafür ins Amt.',
    tells: ({ month, of, all }) => `Im ${month} waren ${n(all)} Sachen fertig. ${n(of)} davon gingen ohne Besuch.`,
    computed: 'Wir zählen Bescheinigungen aus dem Internet. Und wir zählen Besuche im Amt.',
  },
  'no-show': {
    name: 'Niemand ist gekommen',
    explains: 'Zu so vielen von 100 Terminen kommt niemand.',
    tells: ({ month, of, all }) => `Im ${month} ist zu ${n(of)} von ${n(all)} Terminen niemand gekommen.`,
    computed: 'Wir zählen nur Termine, bei denen wir es wissen. Abgesagte Termine zählen wir nicht.',
  },
  satisfaction: {
    name: 'So zufrieden sind Sie',
    explains: '1 heißt: sehr unzufrieden. 5 heißt: sehr zufrieden. Das ist der Durchschnitt.',
    tells: ({ month, of, all }) =>
      `Im ${month} haben ${n(all)} Menschen geantwortet. ${n(of)} Menschen waren zufrieden oder sehr zufrieden.`,
    computed: 'Wir fragen Sie am Ende. Sie müssen nicht antworten. Wir rechnen den Durchschnitt aus.',
  },
  completion: {
    name: 'Bis zum Ende gekommen',
    explains: '100 Menschen fangen etwas an. So viele kommen bis zum Ende.',
    tells: ({ month, of, all }) =>
      `Im ${month} sind ${n(of)} von ${n(all)} bis zum Ende gekommen. ${n(all - of)} haben vorher aufgehört.`,
    computed: 'Wir zählen Termine und Bescheinigungen. Haben wir mit einem Grund Nein gesagt? Auch das ist ein Ende.',
  },
  'digital-take-up': {
    name: 'Im Internet gemacht',
    explains: 'Von 100 Sachen machen Menschen so viele im Internet. Die anderen am Telefon oder im Amt.',
    tells: ({ month, of, all }) =>
      `Im ${month} gingen ${n(of)} von ${n(all)} Sachen im Internet. ${n(all - of)} gingen am Telefon oder im Amt.`,
    computed: 'Wir zählen Termine, Besuche ohne Termin und Bescheinigungen.',
  },
  'cost-per-transaction': {
    name: 'So viel kostet es die Stadt',
    explains: 'So viel bezahlt die Stadt im Durchschnitt für eine Sache. Zum Beispiel für einen Termin.',
    tells: ({ month, of }) => `Im ${month} haben wir ${n(of)} Sachen gezählt.`,
    computed: 'Wir zählen die Arbeitszeit im Amt. Und wir zählen Computer und E-Mails. Miete zählen wir nicht.',
  },
  'certificates-in-time': {
    name: 'Bescheinigungen pünktlich',
    explains: 'Von 100 Bescheinigungen sind so viele pünktlich fertig.',
    tells: ({ month, of, all }) =>
      `Im ${month} waren ${n(of)} von ${n(all)} Bescheinigungen pünktlich. ${n(all - of)} waren zu spät.`,
    computed: 'Wir sagen Ihnen vorher, wie lange es dauert. Wir prüfen: Hat das gestimmt?',
  },
  'lead-time': {
    name: 'So früh haben Menschen gebucht',
    explains: 'Die Hälfte der Menschen bucht höchstens so viele Tage vorher.',
    tells: ({ month, of, p50, p90 }) =>
      `Im ${month} haben Menschen ${n(of)} Termine gebucht. Die Hälfte hat höchstens ${days(p50)} vorher gebucht. 9 von 10 haben höchstens ${days(p90)} vorher gebucht.`,
    computed:
      'Wir zählen die Tage von der Buchung bis zum Termin. Manche Menschen wollen später kommen. Wer nichts gefunden hat, fehlt hier.',
  },
  'not-recorded': {
    name: 'Das wissen wir nicht',
    explains: 'Bei so vielen von 100 Terminen wissen wir nicht: Ist jemand gekommen?',
    tells: ({ month, of, all }) => `Im ${month} wissen wir es bei ${n(of)} von ${n(all)} Terminen nicht.`,
    computed: 'Am Ende vom Tag prüfen wir jeden Termin. Hat niemand etwas aufgeschrieben? Dann zählt er hier.',
  },
  utilisation: {
    name: 'So voll sind wir',
    explains: 'Von 100 Minuten für Termine sind so viele gebucht.',
    tells: ({ month, of, all }) =>
      `Im ${month} hatten wir ${n(all)} Minuten für Termine. ${n(of)} davon waren gebucht.`,
    computed: 'Wir zählen die Zeit für Termine. Und wir zählen, wie viel davon gebucht ist.',
  },
  reuse: {
    name: 'Abgesagte Termine',
    explains: 'Menschen sagen 100 Termine früh ab. So viele davon bekommt jemand anderes.',
    tells: ({ month, of, all }) =>
      `Im ${month} haben Menschen ${n(all)} Termine früh abgesagt. ${n(of)} davon hat jemand anderes bekommen.`,
    computed: 'Früh heißt: mindestens 24 Stunden vorher.',
  },
  'mail-speed': {
    name: 'Schnelle E-Mails',
    explains: 'Von 100 E-Mails schicken wir so viele in 10 Sekunden ab.',
    tells: ({ month, of, all }) =>
      `Im ${month} waren ${n(of)} von ${n(all)} E-Mails schnell. ${n(all - of)} waren langsam oder kamen nicht an.`,
    computed: 'Wir messen die Zeit, bis unser Mail-Server die E-Mail hat.',
  },
  'double-bookings': {
    name: 'Zwei Menschen, ein Termin',
    explains: 'So oft haben zwei Menschen den gleichen Platz bekommen. Das darf nicht sein.',
    tells: ({ month, of }) =>
      of === 0
        ? `Im ${month} haben wir jede Nacht nachgezählt. Es gab keinen Fehler.`
        : `Im ${month} haben wir beim Nachzählen ${n(of)} Fehler gefunden.`,
    computed: 'Jede Nacht zählen wir alle Plätze noch einmal.',
  },
  'ideas-answered': {
    name: 'Antwort auf Ideen',
    explains: 'Menschen in den Ämtern haben Ideen. Von 100 Ideen bekommen so viele in 14 Tagen eine Antwort.',
    tells: ({ month, of, all }) => `Im ${month} haben ${n(of)} von ${n(all)} Ideen eine Antwort bekommen.`,
    computed: 'Wir zählen Ideen mit Antwort. Und wir zählen Ideen, die länger als 14 Tage warten.',
  },
};
