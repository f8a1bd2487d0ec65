import type { approveReasons, rejectReasons, revokeReasons } from '../../../contracts/staff/cases.ts';

/** What clerks decide about a case, and what comes of a certificate afterwards. The other languages have the same shape. */
export const de = {
  approve: {
    title: 'Genehmigen',
    button: 'Genehmigen',
    hint: 'Genehmigt wird, was oben steht. Ändert sich das Melderegister vorher, kommt der Antrag zurück.',
    reason: 'Warum',
    reasons: {
      checked: 'Angaben und Melderegister stimmen überein',
      'proof-accepted': 'Der Nachweis genügt',
    } satisfies Record<(typeof approveReasons)[number], string>,
    impossible: 'Genehmigen geht nur, wenn das Melderegister genau eine Person nennt.',
  },
  ask: {
    title: 'Rückfrage stellen',
    button: 'Frage abschicken',
    hint: 'Die Frist ruht, bis eine Antwort da ist. Nach 30 Tagen ohne Antwort endet der Antrag.',
    blocks: 'Textbausteine',
    text: 'Eigene Worte',
  },
  reject: {
    title: 'Ablehnen',
    button: 'Ablehnen',
    hint: 'Der gewählte Satz steht im Bescheid, Ihr eigener Text danach. Die Rechtsbehelfsbelehrung kommt von selbst dazu, eine bezahlte Gebühr geht nach den Bedingungen der Bescheinigung zurück.',
    reason: 'Grund',
    text: 'Begründung im Einzelnen',
  },
  retry: { title: 'Noch einmal ausstellen', button: 'Noch einmal versuchen', hint: 'Beginnt in wenigen Minuten.' },
  handOver: {
    title: 'Verschicken oder übergeben',
    open: 'Dokument zum Drucken (PDF)',
    button: 'Ist verschickt oder übergeben',
  },
  revoke: {
    title: 'Widerrufen',
    button: 'Widerruf vorschlagen',
    second: 'Endgültig widerrufen',
    keep: 'Doch nicht widerrufen',
    hint: 'Dazu gehören zwei Personen. Danach ist die Bescheinigung für alle, die sie prüfen, ungültig. Das lässt sich nicht zurücknehmen.',
    proposed: 'Jemand möchte diese Bescheinigung widerrufen',
    byYou: 'Sie haben den Widerruf vorgeschlagen. Jetzt entscheidet eine zweite Person.',
    reason: 'Grund',
    reasons: {
      'wrong-content': 'Der Inhalt ist falsch',
      'person-asked': 'Die Person hat darum gebeten',
      'not-entitled': 'Sie hätte nicht ausgestellt werden dürfen',
      other: 'Ein anderer Grund',
    } satisfies Record<(typeof revokeReasons)[number], string>,
  },
  reissue: {
    title: 'Durch eine neue ersetzen',
    button: 'Ersetzen',
    hint: 'Die alte gilt sofort nicht mehr. Für die neue entsteht ein eigener Vorgang ohne Gebühr, über den wie sonst entschieden wird.',
  },
  errors: {
    reason: 'Bitte wählen Sie einen Grund.',
    text: 'Bitte schreiben Sie etwas, oder wählen Sie einen Textbaustein (höchstens 2.000 Zeichen).',
  },
  rejectReasons: {
    'not-entitled': 'Kein Anspruch',
    'proof-missing': 'Nachweis fehlt oder genügt nicht',
    'person-unclear': 'Unklar, um wen es geht',
    'not-in-register': 'Nicht aus dem Melderegister zu bescheinigen',
    'no-answer': 'Keine ausreichende Antwort auf die Rückfrage',
    other: 'Ein anderer Grund (dann eigene Begründung)',
  } satisfies Record<(typeof rejectReasons)[number], string>,
};

export type DecidingMessages = typeof de;
