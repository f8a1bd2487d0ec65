import type { DecidingMessages } from './de.ts';

export const nl = {
  approve: {
    title: 'Goedkeuren',
    button: 'Goedkeuren',
    hint: 'Goedgekeurd wordt wat hierboven staat. Verandert het register eerder, dan komt de aanvraag terug.',
    reason: 'Waarom',
    reasons: { checked: 'Gegevens en register komen overeen', 'proof-accepted': 'Het bewijsstuk is voldoende' },
    impossible: 'Goedkeuren kan alleen als het register precies één persoon noemt.',
  },
  ask: {
    title: 'Vraag stellen',
    button: 'Vraag versturen',
    hint: 'De termijn staat stil tot er een antwoord is. Na 30 dagen zonder antwoord eindigt de aanvraag.',
    blocks: 'Standaardzinnen',
    text: 'Eigen woorden',
  },
  reject: {
    title: 'Afwijzen',
    button: 'Afwijzen',
    hint: 'De gekozen zin staat in het besluit, uw eigen tekst erna. Hoe men bezwaar maakt komt er vanzelf bij; betaalde kosten gaan terug volgens de voorwaarden van de verklaring.',
    reason: 'Reden',
    text: 'Motivering in detail',
  },
  retry: { title: 'Opnieuw afgeven', button: 'Opnieuw proberen', hint: 'Begint over een paar minuten.' },
  handOver: {
    title: 'Versturen of afgeven',
    open: 'Document om te printen (pdf)',
    button: 'Is verstuurd of afgegeven',
  },
  revoke: {
    title: 'Intrekken',
    button: 'Intrekking voorstellen',
    second: 'Definitief intrekken',
    keep: 'Toch niet intrekken',
    hint: 'Daarvoor zijn twee personen nodig. Daarna is de verklaring ongeldig voor iedereen die haar controleert. Dat kan niet ongedaan worden gemaakt.',
    proposed: 'Iemand wil deze verklaring intrekken',
    byYou: 'U hebt de intrekking voorgesteld. Nu beslist een tweede persoon.',
    reason: 'Reden',
    reasons: {
      'wrong-content': 'De inhoud is fout',
      'person-asked': 'De persoon heeft erom gevraagd',
      'not-entitled': 'Zij had niet afgegeven mogen worden',
      other: 'Een andere reden',
    },
  },
  reissue: {
    title: 'Door een nieuwe vervangen',
    button: 'Vervangen',
    hint: 'De oude geldt meteen niet meer. Voor de nieuwe ontstaat een eigen zaak zonder kosten, waarover zoals anders wordt beslist.',
  },
  errors: {
    reason: 'Kies een reden.',
    text: 'Schrijf iets, of kies een standaardzin (hoogstens 2.000 tekens).',
  },
  rejectReasons: {
    'not-entitled': 'Geen recht erop',
    'proof-missing': 'Bewijsstuk ontbreekt of is niet voldoende',
    'person-unclear': 'Onduidelijk om wie het gaat',
    'not-in-register': 'Niet uit het register te verklaren',
    'no-answer': 'Geen voldoende antwoord op de vraag',
    other: 'Een andere reden (dan eigen motivering)',
  },
} satisfies DecidingMessages;
