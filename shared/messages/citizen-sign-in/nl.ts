import type { CitizenSignInMessages } from './de.ts';

export const nl: CitizenSignInMessages = {
  signIn: {
    title: 'Inloggen',
    lead: 'Uittreksels en verklaringen bevatten persoonsgegevens. Daarom moeten we weten wie u bent.',
    button: 'Verder naar inloggen',
  },
  needed: {
    title: 'Zo bewijst u wie u bent',
    none: 'Om te beginnen is uw account genoeg. Sommige verklaringen vragen later om een sterker bewijs.',
    low: 'U hebt uw account nodig en een tweede stap, bijvoorbeeld een code op uw telefoon.',
    substantial:
      'U hebt een gecontroleerd bewijs nodig, bijvoorbeeld een app met certificaat of uw elektronische identiteitskaart.',
    high: 'U hebt uw identiteitskaart met onlinefunctie nodig, en de pincode daarvan.',
  },
  stepUp: {
    title: 'U hebt een sterker bewijs nodig',
    lead: 'U bent ingelogd. Voor deze stap moeten we er zekerder van zijn dat u het bent.',
    has: {
      none: 'U bent alleen met een wachtwoord ingelogd.',
      low: 'U bent ingelogd met uw account en een tweede stap.',
      substantial: 'U bent ingelogd met een gecontroleerd bewijs.',
      high: 'U bent ingelogd met uw elektronische identiteitskaart.',
    },
    kept: 'Wat u tot nu toe hebt ingevuld, blijft bewaard.',
    button: 'Inloggen met een sterker bewijs',
    back: 'Terug naar de verklaringen',
  },
  problems: {
    again: 'Log alstublieft nog een keer in. Het inloggen was verlopen of niet volledig.',
    tooMany: 'Er loggen nu te veel mensen in. Probeer het over een paar minuten opnieuw.',
    account: 'Uw account geeft ons uw naam of geboortedatum niet. Vul beide daar aan of log anders in.',
    cancelled: 'U hebt het inloggen afgebroken.',
    low: 'Het inloggen is gelukt, maar is hiervoor nog niet genoeg.',
    expired: 'U was een tijdje weg en bent daarom afgemeld. Wat u tot dan toe hebt ingevuld, is opgeslagen.',
  },
  data: {
    title: 'Wat er met uw gegevens gebeurt',
    points: [
      'We krijgen uw naam, uw geboortedatum en, als uw account het geeft, uw adres.',
      'Uw wachtwoord, pincode en kaartgegevens zien we nooit. Die blijven bij de inlogdienst.',
      'De gegevens staan versleuteld bij ons zolang u bent ingelogd. Zonder uw browser kan niemand ze lezen.',
      'Na 30 minuten zonder invoer wordt u uitgelogd. Daarna wissen we de gegevens van het inloggen.',
    ],
  },
  other: {
    title: 'Liever zonder inloggen?',
    text: 'U kunt elke verklaring ook krijgen met een afspraak bij ons.',
    link: 'Afspraak maken',
  },
  signedIn: {
    as: 'Ingelogd als',
    levels: {
      none: 'alleen met wachtwoord',
      low: 'met tweede stap',
      substantial: 'met gecontroleerd bewijs',
      high: 'met elektronische identiteitskaart',
    },
    signOut: 'Uitloggen',
  },
  out: {
    title: 'Uitloggen',
    lead: 'We wissen dan de gegevens van uw inlog. Aanvragen blijven bewaard.',
    button: 'Uitloggen',
    doneTitle: 'U bent uitgelogd',
    doneLead: 'Sluit op een apparaat van een ander ook de browser.',
    provider: 'Ook bij de inlogdienst uitloggen',
    home: 'Naar de startpagina',
  },
};
