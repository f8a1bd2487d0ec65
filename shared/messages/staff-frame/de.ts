/** Frame of the staff pages: header, signing in and out, refusals. German is the source; the others have its shape. */
export const de = {
  internal: 'intern',
  areasLabel: 'Bereiche',
  areas: {
    day: 'Tag',
    search: 'Suche',
    closings: 'Ausfälle',
    plan: 'Plan',
    services: 'Dienste',
    offices: 'Orte',
    ideas: 'Ideen',
    audit: 'Prüfung',
  },
  practice: 'Üben',
  help: 'Hilfe',
  signOut: 'Abmelden',
  more: 'Mehr',
  languages: 'Sprache',
  /** Where somebody works: `Platz 4, Aylin Ahrens`. */
  place: (counter: number, name: string) => `Platz ${counter}, ${name}`,
  changePlace: 'Platz wechseln',
  band: {
    label: 'Übungsmodus',
    text: 'Übung: Alle Personen sind erfunden. Nichts geht nach draußen.',
    leave: 'Übung beenden',
  },
  signIn: {
    title: 'Für Beschäftigte',
    lead: 'Sie melden sich mit Ihrem Dienstkonto an. Danach wählen Sie Ihren Platz.',
    button: 'Anmelden',
    again: 'Bitte melden Sie sich noch einmal an. Die Anmeldung war abgelaufen oder unvollständig.',
    ended: 'Sie waren eine Weile nicht aktiv und sind deshalb abgemeldet. Bitte melden Sie sich neu an.',
    tooMany: 'Gerade melden sich zu viele Personen an. Bitte versuchen Sie es in einigen Minuten noch einmal.',
    citizens: 'Sie möchten einen Termin buchen? Zur Seite für Bürgerinnen und Bürger',
  },
  desk: {
    title: 'Wo arbeiten Sie heute?',
    hello: (name: string) => `Guten Tag, ${name}.`,
    office: 'Ort',
    counter: 'Nummer Ihres Platzes',
    counterHint: 'Steht am Schalter, zum Beispiel 4',
    button: 'Weiter',
    noOffice: 'Wählen Sie einen Ort aus.',
    noCounter: 'Geben Sie die Nummer Ihres Platzes ein, eine Zahl von 1 bis 99.',
    notYours: 'An diesem Ort haben Sie keine Berechtigung.',
  },
  leave: {
    title: 'Abmelden',
    lead: 'Sie beenden Ihre Arbeit in diesem Browser.',
    here: 'Abmelden',
    everywhere: 'Auf allen Geräten abmelden',
    everywhereHint: 'Beendet auch Anmeldungen, die Sie an anderen Rechnern offen gelassen haben.',
    doneTitle: 'Sie sind abgemeldet',
    doneLead: 'Sie können den Browser jetzt schließen.',
    provider: 'Beim Anmeldedienst abmelden',
    back: 'Neu anmelden',
  },
  refused: {
    title: 'Dafür fehlt Ihnen die Berechtigung',
    lead: 'Sie sind angemeldet. Für diese Seite brauchen Sie aber eine andere Rolle. Ihre Leitung kann sie Ihnen geben.',
    nothingTitle: 'Für Sie ist hier noch nichts freigegeben',
    nothingLead:
      'Ihr Dienstkonto ist bekannt. Es gehört aber zu keiner Gruppe dieser Stadt. Bitte wenden Sie sich an Ihre Leitung.',
    missingTitle: 'Diese Seite gibt es nicht',
    missingLead: 'Vielleicht wurde sie gelöscht, oder sie gehört zu einem anderen Ort.',
    otherDayTitle: 'Es wurde nichts geändert',
    otherDayLead:
      'In einem anderen Fenster hat das Üben begonnen oder geendet. Das Formular gehörte noch zum anderen Tag. Öffnen Sie die Seite neu und prüfen Sie, ob Sie gerade üben.',
    toStart: 'Zur Startseite für Beschäftigte',
  },
};

export type StaffFrameMessages = typeof de;
