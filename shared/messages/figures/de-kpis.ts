import { isNothingFree, measureText, numberText } from './figure-format.ts';
import type { KpiTexts } from './kpi-text.ts';

const n = (value: number) => numberText(value, 'de');
const days = (value: number) => measureText(value, 'days', 'de');
/** `in höchstens 6 Tagen`; the day itself is no day away. */
const inDays = (value: number) =>
  value === 0 ? 'noch am selben Tag' : `in höchstens ${n(value)}\u00a0${value === 1 ? 'Tag' : 'Tagen'}`;
const minutes = (value: number) => measureText(value, 'minutes', 'de');
const hours = (value: number) => measureText(value, 'hours', 'de');

export const kpisDe: KpiTexts = {
  'offer-rate': {
    name: 'Termin innerhalb von 14 Tagen',
    explains: 'Von 100 Suchen fanden so viele einen freien Termin in den nächsten 14 Tagen.',
    tells: ({ month, of, all }) =>
      `Im ${month} wurde ${n(all)}\u2011mal nach einem Termin gesucht. ${all === of ? 'Jedes Mal gab es in 14 Tagen etwas.' : `${n(all - of)}\u2011mal gab es in 14 Tagen nichts.`}`,
    computed:
      'Jede Suche zählt einmal: gefunden, wenn mindestens ein freier Termin in den nächsten 14 Tagen angezeigt wurde, sonst nicht gefunden. Der Wert ist gefunden geteilt durch alle Suchen.',
  },
  'days-to-next': {
    name: 'Tage bis zum nächsten freien Termin',
    explains:
      'Zu jeder Stunde sehen wir nach, wann der nächste freie Termin ist. In der Hälfte der Fälle war es höchstens so lange.',
    tells: ({ month, p50, p90 }) =>
      isNothingFree(p90, 'days')
        ? `Im ${month} war in mehr als einer von zehn Stunden gar kein Termin frei.`
        : `Im ${month} war in der Hälfte der Stunden ein Termin ${inDays(p50)} frei, in neun von zehn ${inDays(p90)}.`,
    computed:
      'Stündliche Probe für jedes Amt und jeden Dienst, auch wenn niemand sucht: volle Tage bis zum nächsten freien Termin im Internet. War nichts frei, zählt die Probe als 999. Der Wert ist die Mitte aller Proben (Median).',
  },
  'waiting-time': {
    name: 'Wartezeit im Amt',
    explains: 'Neun von zehn Menschen warteten höchstens so lange, bis sie aufgerufen wurden.',
    tells: ({ month, of, p50, p90 }) =>
      `Im ${month} wurden ${n(of)} Menschen aufgerufen. Die Hälfte wartete höchstens ${minutes(p50)}, neun von zehn höchstens ${minutes(p90)}.`,
    computed:
      'Minuten vom Beginn des Termins oder vom Eintreffen, je nachdem, was später war, bis zum Aufruf. Der Wert ist das 90. Perzentil.',
  },
  'certificate-time': {
    name: 'Zeit bis zur Bescheinigung',
    explains: 'Neun von zehn Bescheinigungen waren nach höchstens so vielen Stunden fertig.',
    tells: ({ month, of, p50, p90 }) =>
      `Im ${month} haben wir ${n(of)} Bescheinigungen ausgestellt. Die Hälfte war nach höchstens ${hours(p50)} fertig, neun von zehn nach höchstens ${hours(p90)}.`,
    computed:
      'Stunden vom letzten Schritt, den Sie tun mussten (Antrag, Zahlung oder Antwort), bis zur Ausstellung, Nächte und Wochenenden eingeschlossen. Der Wert ist das 90. Perzentil.',
  },
  'visits-avoided': {
    name: 'Ohne Besuch erledigt',
    explains:
      'Von 100 Anliegen waren so viele eine Bescheinigung aus dem Internet, für die niemand ins Amt kommen musste.',
    tells: ({ month, of, all }) => `Im ${month} wurden ${n(all)} Anliegen erledigt, ${n(of)} davon ohne Besuch.`,
    computed:
      'Im Internet ausgestellte Bescheinigungen geteilt durch diese Bescheinigungen und alle beendeten Besuche zusammen.',
  },
  'no-show': {
    name: 'Termine, zu denen niemand kam',
    explains: 'Von 100 Terminen, bei denen wir es wissen, kam zu so vielen niemand.',
    tells: ({ month, of, all }) => `Im ${month} kam zu ${n(of)} von ${n(all)} Terminen niemand.`,
    computed:
      'Termine mit dem Vermerk „nicht erschienen“ geteilt durch diese und die beendeten. Abgesagte Termine zählen nicht. Termine ohne Vermerk stehen in einer eigenen Zahl.',
  },
  satisfaction: {
    name: 'So zufrieden sind Sie',
    explains: 'Durchschnitt aller Antworten von 1 (sehr unzufrieden) bis 5 (sehr zufrieden).',
    tells: ({ month, of, all }) =>
      `Im ${month} haben ${n(all)} Menschen geantwortet. ${n(of)} waren zufrieden oder sehr zufrieden.`,
    computed:
      'Wir fragen nach jedem Besuch, nach jeder Bescheinigung und dort, wo jemand aufhört; antworten ist freiwillig. Der Wert ist der Mittelwert der fünf Stufen.',
  },
  completion: {
    name: 'Zu Ende gebracht',
    explains: 'Von 100 begonnenen Vorgängen wurden so viele abgeschlossen.',
    tells: ({ month, of, all }) =>
      `Im ${month} wurden ${n(of)} von ${n(all)} Vorgängen abgeschlossen. ${n(all - of)} wurden vorher abgebrochen.`,
    computed:
      'Feste Termine, ausgestellte und begründet abgelehnte Bescheinigungen geteilt durch diese und alle, bei denen jemand aufhörte oder zurückzog. Eine begründete Ablehnung gilt als abgeschlossen, wie bei GOV.UK.',
  },
  'digital-take-up': {
    name: 'Im Internet erledigt',
    explains: 'Von 100 Vorgängen kamen so viele über das Internet, die anderen am Telefon oder am Schalter.',
    tells: ({ month, of, all }) =>
      `Im ${month} kamen ${n(of)} von ${n(all)} Vorgängen über das Internet, ${n(all - of)} am Telefon oder am Schalter.`,
    computed:
      'Termine zählen, sobald sie fest sind, Besuche ohne Termin, sobald eine Nummer gezogen ist, Bescheinigungen, sobald sie ausgestellt sind. Der Wert ist Internet geteilt durch alle Wege.',
  },
  'cost-per-transaction': {
    name: 'Kosten für einen Vorgang',
    explains: 'So viel kostet ein Vorgang die Stadt im Durchschnitt: Zeit am Schalter, Rechner und Mails.',
    tells: ({ month, of }) => `Im ${month} verteilen sich die Kosten auf ${n(of)} Vorgänge.`,
    computed:
      'Minuten am Schalter und gemessener Verbrauch der Rechner und Mails, jeweils mal Preis, geteilt durch die Vorgänge auf allen Wegen. Die Preise stehen in den Definitionen. Miete und Verwaltung sind nicht enthalten.',
  },
  'certificates-in-time': {
    name: 'Bescheinigungen wie versprochen',
    explains: 'Von 100 Bescheinigungen waren so viele in der versprochenen Zeit fertig.',
    tells: ({ month, of, all }) =>
      `Im ${month} waren ${n(of)} von ${n(all)} Bescheinigungen pünktlich, ${n(all - of)} kamen später als versprochen.`,
    computed: 'Ausgestellt innerhalb der Werktage, die beim Antrag zugesagt waren, geteilt durch alle ausgestellten.',
  },
  'lead-time': {
    name: 'So lange im Voraus gebucht',
    explains:
      'Die Hälfte der Termine wurde höchstens so viele Tage vorher gebucht. Viele wünschen sich einen späteren Tag.',
    tells: ({ month, of, p50, p90 }) =>
      `Im ${month} wurden ${n(of)} Termine gebucht: die Hälfte höchstens ${days(p50)} vorher, neun von zehn höchstens ${days(p90)} vorher.`,
    computed:
      'Volle Tage von der Buchung bis zum Termin. Der Wert ist die Mitte (Median). Er sagt nicht, wie schnell ein Termin zu haben war: Wer nichts fand, fehlt hier.',
  },
  'not-recorded': {
    name: 'Termine ohne Vermerk',
    explains: 'Bei so vielen von 100 Terminen hat niemand festgehalten, was daraus wurde.',
    tells: ({ month, of, all }) => `Im ${month} fehlt bei ${n(of)} von ${n(all)} Terminen der Vermerk.`,
    computed:
      'Termine, die am Ende des Tages weder beendet noch als nicht erschienen vermerkt waren, geteilt durch alle fälligen.',
  },
  utilisation: {
    name: 'Gebuchte Zeit',
    explains: 'Von 100 Minuten, die für Termine offen waren, waren so viele gebucht.',
    tells: ({ month, of, all }) => `Im ${month} waren ${n(of)} von ${n(all)} Minuten gebucht.`,
    computed:
      'Gebuchte Minuten geteilt durch alle Minuten, in denen Schalter für Termine offen waren. Volle 100 wären zu viel: Dann fände niemand mehr etwas.',
  },
  reuse: {
    name: 'Abgesagte Termine neu vergeben',
    explains: 'Von 100 Terminen, die mindestens einen Tag vorher frei wurden, bekam so viele jemand anderes.',
    tells: ({ month, of, all }) =>
      `Im ${month} wurden ${n(all)} Termine rechtzeitig frei. ${n(of)} davon bekam jemand anderes.`,
    computed:
      'Mindestens 24 Stunden vorher zurückgegebene Plätze, die neu gebucht wurden, geteilt durch alle so zurückgegebenen.',
  },
  'mail-speed': {
    name: 'Mails in zehn Sekunden',
    explains: 'Von 100 Mails waren so viele nach höchstens zehn Sekunden auf dem Weg.',
    tells: ({ month, of, all }) =>
      `Im ${month} gingen ${n(of)} von ${n(all)} Mails in zehn Sekunden hinaus. ${n(all - of)} waren später oder wurden abgewiesen.`,
    computed:
      'Zeit von dem Augenblick, in dem eine Mail fällig wurde, bis unser Mailserver sie annahm. Abgewiesene zählen als zu spät.',
  },
  'double-bookings': {
    name: 'Doppelt vergebene Plätze',
    explains: 'So oft war ein Platz zwei Menschen versprochen. Das darf nie geschehen.',
    tells: ({ month, of }) =>
      of === 0
        ? `Im ${month} haben wir jede Nacht alle Plätze nachgezählt und keinen doppelt vergebenen gefunden.`
        : `Im ${month} haben wir beim nächtlichen Nachzählen ${n(of)} doppelt vergebene Plätze gefunden.`,
    computed:
      'Jede Nacht wird jedes Tagesblatt aus seinen Buchungen neu gezählt. Der Wert ist die Summe der Plätze, die mehr als einmal vergeben waren.',
  },
  'ideas-answered': {
    name: 'Ideen beantwortet',
    explains: 'Von 100 Ideen aus den Ämtern bekamen so viele in 14 Tagen eine Antwort.',
    tells: ({ month, of, all }) => `Im ${month} wurden ${n(of)} von ${n(all)} Ideen rechtzeitig beantwortet.`,
    computed: 'Beantwortete Ideen geteilt durch diese und alle, die am Ende eines Tages länger als 14 Tage warteten.',
  },
};
