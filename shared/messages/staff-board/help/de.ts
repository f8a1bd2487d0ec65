/** How the board is used: its keys, and the tour of the day. The other languages have the same shape. */
export const de = {
  keys: {
    title: 'Tastenkürzel und Hilfe',
    lead: 'Ein Buchstabe genügt. In einem Eingabefeld schreiben Sie ganz normal.',
    list: {
      N: 'Nächste Person aufrufen',
      S: 'Beginnen: Die Person ist am Platz',
      A: 'Noch einmal aufrufen',
      F: 'Fertig',
      V: 'Weiterleiten',
      P: 'Parken',
      X: 'Nicht erschienen',
      Z: 'Letztes zurücknehmen',
      '/': 'Ankunft und Suche',
      B: 'Buchen',
      W: 'Ohne Termin: Nummer ziehen',
      '?': 'Diese Hilfe',
    },
    on: 'Tastenkürzel sind an.',
    off: 'Tastenkürzel sind aus.',
    turnOn: 'Tastenkürzel einschalten',
    turnOff: 'Tastenkürzel ausschalten',
    close: 'Schließen',
    tour: 'Rundgang durch den Tag',
    stuck: 'Ich komme nicht weiter',
  },
  tour: {
    title: 'Rundgang',
    example: 'Ein Beispiel. Alle Personen sind erfunden.',
    step: (n: number, of: number) => `Schritt ${n} von ${of}`,
    next: 'Weiter',
    previous: 'Zurück',
    end: 'Rundgang beenden',
    finish: 'Zum Tag',
    steps: {
      waiting: 'Hier warten alle, die da sind. Wer hinterlegt ist, kommt als Nächstes.',
      expected: 'Wer noch nicht da ist, steht hier. „Ist da“ reiht die Person ein.',
      counter: 'Das ist Ihr Platz: die Person, ihr Anliegen und was Sie tun können.',
      primary: 'Der große Knopf ist immer der nächste Schritt: aufrufen, beginnen, fertig.',
      undo: 'Vertan? „Zurücknehmen“ geht zehn Minuten lang und sagt, was es zurücknimmt.',
      today: 'Das ist der Tag: freie Termine, Pünktlichkeit und wer wen bedient.',
      toolbar: 'Hier sind Ankunft, Buchen und Nummern ohne Termin. Die Buchstaben sind Tastenkürzel.',
    },
  },
};

export type HelpMessages = typeof de;
