import type { EndingMessages } from './de.ts';

export const nl: EndingMessages = {
  endings: {
    withdraw: {
      title: 'Aanvraag intrekken?',
      lead: 'Dan wordt er niets afgegeven.',
      refund: { all: 'Betaalde leges krijgt u terug.', none: 'Betaalde leges houden wij.' },
      button: 'Aanvraag intrekken',
      keep: 'Toch niet',
    },
    discard: {
      title: 'Concept weggooien?',
      lead: 'Alles wat u hebt ingevuld, wordt verwijderd.',
      button: 'Concept weggooien',
      keep: 'Toch niet',
    },
    erase: {
      title: 'Zaak verwijderen?',
      lead: 'Dan kan niemand meer lezen wat erin stond, ook wij niet. Dat is niet terug te draaien.',
      legal:
        'In het logboek van het bevolkingsregister blijft staan dat er gegevens zijn opgevraagd. Dat eist de wet (BMG § 40). In reservekopieën eindigt alles na 35 dagen.',
      button: 'Definitief verwijderen',
      keep: 'Toch niet',
    },
    unknown: 'Wij weten niet of dat gelukt is. Druk nog een keer.',
    gone: 'Verwijderd. Over deze zaak is niets meer bewaard.',
  },
  stored: {
    title: 'Alles wat bewaard is',
    lead: 'Zo staat het op dit moment bij ons, versleuteld met een sleutel alleen voor deze zaak.',
    looks: 'Wie uw gegevens gezien heeft',
    who: { citizen: 'U', clerk: 'Burgerzaken, een medewerker', system: 'Automatische vergelijking' },
    what: {
      case: 'aanvraag geopend',
      document: 'verklaring opgehaald',
      everything: 'alles opgehaald wat bewaard is',
      answers: 'antwoorden gelezen',
      receipt: 'kwitantie opgehaald',
      check: 'gekeken of de verklaring geldig is',
      register: 'in het bevolkingsregister gekeken',
      proof: 'bewijs geopend',
    },
    retrievals: 'Wat uit het bevolkingsregister opgehaald is',
    retrievalLaw:
      'De wet eist een protocol: naam, geboortedatum, adres en wat opgehaald is (§ 40 BMG). Het is versleuteld en ligt apart van deze zaak. Alleen de gegevensbescherming mag het lezen, en u kunt inzage vragen.',
    retrievalEnds: 'wordt verwijderd op',
    noLooks: 'Tot nu toe niemand.',
    parts: {
      request: 'Alle technische gegevens van de zaak',
      answers: 'Uw antwoorden',
      applicant: 'Van uw login',
      messages: 'Vragen en antwoorden',
      decision: 'Beslissing',
      files: 'Bestanden',
    },
    fileNames: { proof: 'Bewijs', document: 'Verklaring', receipt: 'Kwitantie' },
    machine: 'De namen van de velden zijn die van ons systeem. Vragen daarover beantwoorden wij graag.',
    download: 'Alles als bestand downloaden (JSON)',
    fileName: 'zaak',
  },
};
