import type { ExperimentMessages } from './de.ts';

export const nl: ExperimentMessages = {
  title: 'Wat wij uitproberen',
  description: 'Welke regels wij uitproberen, wat wij vooraf hebben vastgelegd en wat eruit is gekomen.',
  lead: 'Voordat wij een regel voor iedereen veranderen, proberen wij hem bij de helft van de afspraken. Het toeval bepaalt welke. Wat telt en wanneer het stopt, staat vooraf vast. Het resultaat staat hier, hoe het ook uitvalt.',
  none: 'Wij hebben nog niets uitgeprobeerd. Zodra wij iets van plan zijn, leest u het hier.',
  states: {
    begins: 'begint morgen',
    running: 'loopt',
    due: 'wordt uitgewerkt',
    ended: 'beëindigd',
    stopped: 'afgebroken',
  },
  planned: (on) => `gepland op ${on}`,
  since: (from) => `sinds ${from}`,
  between: (from, to) => `${from} tot en met ${to}`,
  texts: {
    title: 'De twee teksten',
    lead: 'Een dag voor uw afspraak krijgt u een herinnering. Alleen de eerste zin is anders.',
    a: 'Tekst A',
    usual: 'zoals tot nu toe',
    b: 'Tekst B',
    isNew: 'nieuw',
  },
  plan: {
    title: 'Vooraf vastgelegd',
    measured: 'Wat telt',
    measuredText:
      'Hoeveel van de mensen die herinnerd werden niet kwamen. Wie vooraf afzegt of verzet, heeft de afspraak niet gemist. Wat niemand heeft genoteerd, telt niet.',
    people: 'Wanneer het stopt',
    peopleText: (perArm, until) =>
      `Zodra van ${perArm} afspraken per helft bekend is wat ervan geworden is. Anders na ${until}.`,
    difference: 'Wat wij zoeken',
    differenceText: (usual, points) =>
      `Tot nu toe kwamen ongeveer ${usual} van de 100 niet. Een verschil van ${points} punten willen wij vinden, als het er is.`,
    error: 'Hoe zeker dat is',
    errorText: (power, alpha) =>
      `Zo’n verschil vinden wij in ${power} van de 100 gevallen. In ${alpha} van de 100 gevallen misleidt het toeval ons.`,
  },
  progress: {
    title: 'Hoe ver de proef is',
    notYet: 'Er is nog niemand herinnerd van wie de afspraak voorbij is.',
    text: (known, perArm, through) =>
      `Minstens ${known} van de ${perArm} afspraken per helft zijn bekend (stand: ${through}).`,
    silent: 'Tot het einde ziet niemand hoe het ervoor staat. Zo stopt niemand omdat het er toevallig goed uitziet.',
  },
  result: {
    title: 'Resultaat',
    verdict: {
      'fewer-with-b': 'Met de nieuwe tekst misten minder mensen hun afspraak.',
      'more-with-b': 'Met de nieuwe tekst misten meer mensen hun afspraak.',
      'not-shown': 'Een verschil was niet aan te tonen.',
      'too-early': 'Wij zijn voortijdig gestopt. Daar volgt niets uit.',
    },
    why: {
      reached: (perArm) => `Beëindigd zoals gepland: met ${perArm} afspraken per helft.`,
      'latest-day':
        'Beëindigd op de laatste dag: er waren minder afspraken dan gepland. Een kleiner verschil kan ons ontgaan zijn.',
      stopped: 'Afgebroken voordat het plan vervuld was.',
    },
    because: 'De reden',
    half: 'Helft',
    known: 'Afspraken, bekend',
    missed: 'daarvan gemist',
    share: 'van de 100',
    interval: (certain, low, high) =>
      `Verschil, B min A: met ${certain} van de 100 zekerheid tussen ${low} en ${high} punten.`,
    few: 'De getallen noemen wij niet: ze zijn zo klein dat iemand te herkennen zou zijn.',
    nobody: 'Er was nog niemand herinnerd. Er zijn geen getallen.',
  },
};
