import type { LegalMessages } from './legal-text.ts';

export const nl = {
  accessibility: {
    title: 'Toegankelijkheidsverklaring',
    lead: (town) => `Deze verklaring gaat over het afsprakenportaal: ${town}.`,
    sections: [
      {
        title: 'Hoe toegankelijk zijn deze pagina’s?',
        paragraphs: [
          'Wij toetsen aan de Duitse verordening BITV 2.0, de Europese norm EN 301 549 en de richtlijnen WCAG 2.2, niveau AA.',
          'Volgens onze eigen toets voldoen de pagina’s grotendeels aan deze eisen.',
        ],
        points: [
          'Alles werkt met het toetsenbord en zonder scripts.',
          'De pagina’s passen zich aan: kleine schermen, 200% tekst, donkere weergave, hoog contrast.',
          'Elke pagina wordt bij elke wijziging automatisch getoetst.',
        ],
      },
      {
        title: 'Wat nog ontbreekt',
        paragraphs: ['Deze punten kennen wij en pakken wij aan:'],
        points: [
          'Een toets met mensen die dagelijks een schermlezer gebruiken, moet nog komen.',
          'Er zijn teksten in eenvoudig Duits, maar nog niet in ‘Leichte Sprache’ en niet in gebarentaal.',
          'Sommige teksten van de gemeente zijn niet vertaald. Die staan er dan in het Duits.',
          'Formulieren en pagina’s van anderen waarnaar wij linken, zijn niet altijd toegankelijk.',
        ],
      },
      {
        title: 'Loopt u tegen een drempel aan?',
        paragraphs: [
          'Schrijf ons of bel. Vertel ons op welke pagina het was. Wij antwoorden uiterlijk binnen een maand en helpen u tot dan aan de telefoon.',
        ],
        contact: true,
      },
      {
        title: 'Als ons antwoord niet helpt',
        paragraphs: [
          'Dan kunt u terecht bij de handhavings- of bemiddelingsinstantie van uw deelstaat. Dat kost niets en u hebt geen advocaat nodig.',
        ],
      },
      {
        title: 'Datum van deze verklaring',
        paragraphs: ['Opgesteld op 21 november 2026 op basis van een eigen toets.'],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: () =>
      'U maakt een afspraak zonder account. Wij bewaren alleen wat uw afspraak nodig heeft en wissen het 30 dagen na de afspraak. Wat bij verklaringen geldt, staat verderop.',
    sections: [
      {
        title: 'Wie verantwoordelijk is',
        paragraphs: [
          'Verantwoordelijk is de gemeente waarvan u de naam bovenaan ziet. Ook de functionaris voor gegevensbescherming bereikt u zo, met het trefwoord ‘privacy’:',
        ],
        contact: true,
      },
      {
        title: 'Wat wij bewaren',
        paragraphs: ['Als u een afspraak maakt, bewaren wij:'],
        points: [
          'uw naam en uw e-mailadres',
          'uw telefoonnummer, als u dat geeft',
          'dienst, loket, dag, tijd en taal van uw afspraak',
          'uw antwoorden, als een dienst vooraf iets vraagt, bijvoorbeeld een dossiernummer',
        ],
      },
      {
        title: 'Waarvoor',
        paragraphs: [
          'Wij gebruiken het om u de afspraak te geven, te bevestigen, u eraan te herinneren en het bezoek voor te bereiden.',
          'De grondslag is artikel 6 lid 1 onder e van de Algemene verordening gegevensbescherming met de privacywet van de deelstaat: wij voeren een publieke taak uit.',
        ],
      },
      {
        title: 'Hoe lang',
        paragraphs: [
          'Alles over een afspraak wordt 30 dagen na de dag ervan gewist. Dat geldt ook als u de afspraak niet bevestigd of afgezegd hebt.',
          'In reservekopieën blijft het daarna nog hoogstens 35 dagen. Niemand leest het daar, behalve om het systeem na een storing te herstellen.',
        ],
      },
      {
        title: 'Wat wij niet doen',
        paragraphs: [],
        points: [
          'geen accounts bij ons, geen profielen, geen reclame',
          'geen inhoud en geen tellingen van anderen',
          'niet doorgeven, behalve aan onze dienstverleners in de Europese Unie: voor de servers en het versturen van de e-mails',
        ],
      },
      {
        title: 'Uw internetadres (IP-adres)',
        paragraphs: [
          'Om te voorkomen dat iemand alle afspraken wegneemt, beperken wij het aantal pogingen. Daarvoor onthouden wij korte tijd een versleutelde waarde van uw IP-adres, nooit het adres zelf. Onze logboeken bevatten het niet.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'Als u alleen rondkijkt, plaatsen wij geen cookies. Pas als u een afspraak reserveert of opent, plaatsen wij er hoogstens twee. De ene onthoudt dat de afspraak van u is, tot u de browser sluit. De andere onthoudt 20 minuten lang wat u typt, zodat er niets verloren gaat. Trekt u zonder afspraak een nummer, dan onthoudt een derde twaalf uur lang dat het van u is. Ze zijn daarvoor allemaal nodig en hebben geen ander doel.',
        ],
      },
      {
        title: 'Cijfers',
        paragraphs: [
          'Wij tellen hoe vaak er gezocht en geboekt wordt en hoe lang men op een afspraak wacht. Deze cijfers bevatten geen namen en geen adressen.',
        ],
      },
      {
        title: 'Uw rechten',
        paragraphs: [
          'U kunt vragen om inzage, correctie, wissing en beperking, en u kunt bezwaar maken tegen de verwerking. Een e-mail is genoeg.',
          'U kunt ook een klacht indienen bij de privacytoezichthouder van uw deelstaat.',
        ],
      },
    ],
  },
  imprint: { title: 'Colofon', contact: 'Contact' },
  source: {
    title: 'Broncode',
    lead: () => 'Dit portaal is vrije software. Elke gemeente mag het gebruiken, onderzoeken en verbeteren.',
    get: 'Broncode bekijken en downloaden',
    ask: 'Schrijf ons. Wij sturen u de broncode die hier draait:',
    api: 'De open koppeling (API) bekijken',
    sections: [
      {
        title: 'Licentie',
        paragraphs: ['Het programma heet Foyer. Het valt onder de openbare licentie van de Europese Unie, EUPL 1.2.'],
      },
      {
        title: 'Waarop wij bouwen',
        paragraphs: [],
        points: [
          'Vormgeving: KERN, EUPL 1.2',
          'Lettertype: Fira Sans, SIL Open Font License 1.1',
          'Pagina’s: SvelteKit, MIT',
        ],
      },
    ],
  },
} satisfies LegalMessages;
