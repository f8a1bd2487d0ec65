/** Practising on a copy of the office. The other languages have the same shape. */
export const de = {
  title: 'Üben',
  lead: 'Probieren Sie alles aus. Sie bekommen eine Kopie Ihrer Stelle mit erfundenen Personen, nur für Sie.',
  points: [
    'Nichts geht nach draußen: keine Mail, keine Zahl in der Statistik.',
    'Die Kopie ist jetzt offen, auch sonntags und abends.',
    'Ein Druck auf „Neu beginnen“ stellt alles wieder her.',
  ],
  begin: 'Übung beginnen',
  office: 'Welche Stelle möchten Sie üben?',
  running: 'Sie üben gerade.',
  toBoard: 'Zum Tag',
  reset: 'Neu beginnen',
  resetHint: 'Alle erfundenen Personen stehen wieder am Anfang.',
  end: 'Übung beenden',
  endHint: 'Sie kommen zurück an Ihren Platz. Die Kopie wird gelöscht.',
  tour: 'Rundgang durch den Tag',
  nowhere: 'Sie arbeiten an keiner Stelle, an der man Personen bedient. Deshalb gibt es hier nichts zu üben.',
  choose: 'Wählen Sie eine Stelle.',
};

export type StaffPracticeMessages = typeof de;
