import type { MailMessages } from './de.ts';

export const nl: MailMessages = {
  subject: {
    'please-confirm': (when) => `Bevestig uw afspraak op ${when}`,
    confirmed: (when) => `Uw afspraak op ${when}`,
    moved: (when) => `Uw nieuwe afspraak op ${when}`,
    cancelled: (when) => `Geannuleerd: uw afspraak op ${when}`,
    reminder: (when) => `Herinnering: uw afspraak op ${when}`,
  },
  title: {
    'please-confirm': 'Bevestig uw afspraak',
    confirmed: 'Uw afspraak is bevestigd',
    moved: 'Uw afspraak is verzet',
    cancelled: 'Uw afspraak is geannuleerd',
    reminder: 'Morgen is uw afspraak',
  },
  greeting: (name) => (name === undefined ? 'Goedendag,' : `Hallo ${name},`),
  lead: {
    'please-confirm': (until) =>
      `De afspraak is tot ${until} voor u gereserveerd. Bevestig hem vóór die tijd. Daarna is de plek weer vrij.`,
    confirmed: 'We zien u graag op uw afspraak.',
    moved: (old) => `Dit is uw nieuwe afspraak. De oude${old === undefined ? '' : ` op ${old}`} geldt niet meer.`,
    cancelled: 'U hoeft verder niets te doen. De plek is weer vrij voor anderen.',
    cancelledByTown: 'Het spijt ons: wij kunnen deze afspraak niet laten doorgaan. Zoek alstublieft een nieuwe.',
    reminder: 'We zien u graag op uw afspraak. Kunt u niet komen? Annuleer de afspraak dan.',
  },
  confirm: {
    button: 'Afspraak bevestigen',
    orCode: 'Of vul dit getal in op de pagina die bij u nog openstaat:',
    notYou: 'Hebt u geen afspraak gemaakt? Dan hoeft u niets te doen. Zonder bevestiging vervalt de afspraak.',
  },
  fact: { number: 'Uw nummer', when: 'Wanneer', where: 'Waar', what: 'Wat', duration: 'Duur', code: 'Uw code' },
  minutes: (minutes) => `ongeveer ${minutes} minuten`,
  counted: { person: { one: 'persoon', other: 'personen' }, piece: { one: 'stuk', other: 'stuks' } },
  note: 'Een bericht voor u',
  bring: 'Neem dit mee',
  way: 'Zo komt u bij ons',
  access: {
    stepFree: {
      yes: 'De ingang is drempelvrij.',
      no: 'Bij de ingang zijn traptreden.',
      partly: 'Een deel van het gebouw is drempelvrij bereikbaar.',
      unknown: 'We weten niet of de ingang drempelvrij is.',
    },
    inductionLoop: { yes: 'Er is een ringleiding voor hoortoestellen.', no: 'Er is geen ringleiding.' },
    toilet: { yes: 'Er is een rolstoeltoegankelijk toilet.', no: 'Er is geen rolstoeltoegankelijk toilet.' },
  },
  onTheDay: {
    heading: 'Op de dag zelf',
    called: (number) => `Kom naar de wachtruimte. We roepen u op met nummer ${number}.`,
  },
  change: {
    heading: 'Iets wijzigen',
    until: (when) => `U kunt de afspraak tot ${when} verzetten of annuleren.`,
    button: 'Afspraak bekijken of wijzigen',
    withCode: (code) => `Op onze website opent u de afspraak ook met de code ${code} en uw e-mailadres.`,
    secret: 'Stuur deze e-mail niet door: wie de link heeft, kan de afspraak wijzigen.',
  },
  rebook: {
    subject: (when, isReminder) => `${isReminder ? 'Herinnering: ' : ''}Uw afspraak op ${when} kan niet doorgaan`,
    title: 'Kies een nieuwe tijd',
    lead: (when) => `Helaas kan uw afspraak op ${when} niet doorgaan. Dat spijt ons.`,
    held: (until) => `Deze tijden houden we voor u vrij tot ${until}:`,
    none: 'We konden geen tijd in de buurt voor u vrijhouden. Kies er zelf een.',
    button: 'Nieuwe tijd kiezen',
    other: 'Komt geen van deze tijden uit? Op dezelfde pagina vindt u andere tijden. U kunt daar ook annuleren.',
    secret: 'Stuur deze e-mail niet door: wie de link heeft, kan voor u kiezen.',
  },
  newAppointment: 'Nieuwe afspraak zoeken',
  questions: 'Vragen? Bel ons:',
  calendar: {
    summary: (office) => `Afspraak: ${office}`,
    number: (number) => `Uw nummer: ${number}`,
    look: 'Afspraak bekijken',
  },
};
