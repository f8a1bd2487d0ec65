import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FiguresView, FigureView } from '../../shared/contracts/figures/figures.ts';
import { CivilDate } from '../../shared/domain/civil.ts';
import { type KpiId, kpis } from '../../shared/domain/kpi.ts';
import { Language } from '../../shared/domain/language.ts';
import { figuresMessages, kpiTexts } from '../../shared/messages/figures/figures-messages.ts';
import { loadPages, originSecret, pageEvent } from './built-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { figuresOfTown, noFigures, withFigures } from './sample-figures.ts';

let api: SampleApi;
let pages: Awaited<ReturnType<typeof loadPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  pages = await loadPages(api.origin);
});
afterAll(() => api.stop());

const host = { 'x-origin-secret': originSecret, 'x-forwarded-host': 'termine.lindenau.example' };
const prefixes = { de: '', en: '/en', nl: '/nl', einfach: '/einfach' } as const satisfies Record<Language, string>;

const wordsOf = (html: string) =>
  html
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ');

async function open(path: string, view?: FiguresView) {
  if (view) api.say('GET /v1/figures', view);
  const { statusCode, body = '' } = await pages(pageEvent(path, { headers: host }));
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(body) ?? [];
  return { status: statusCode, html: body, words: wordsOf(main) };
}

/** The part of the page about one figure. */
function sectionOf(html: string, id: KpiId): string {
  const [section = ''] = html.match(new RegExp(`<section[^>]*aria-labelledby="${id}".*?</section>`, 's')) ?? [];
  return section;
}

function monthsOf(id: KpiId): FigureView['months'] {
  return figuresOfTown.figures.find((figure) => figure.id === id)?.months ?? [];
}

/** The figure with the last months withheld or empty. */
function without(id: KpiId, withheld: 'few' | 'nothing', last = 1): Partial<FigureView> {
  const months = monthsOf(id);
  const cut = months.length - last;
  return {
    months: months.map(({ period, value }, index) => (index < cut ? { period, value } : { period, withheld })),
    ...(last > 0 && { counts: undefined, met: undefined, percentiles: undefined }),
  };
}

describe('the page of figures', () => {
  it.each(Language.options)(
    'in %s says in one sentence how we do, and tells every figure in words',
    async (language) => {
      const { status, html, words } = await open(`${prefixes[language]}/kpi`, figuresOfTown);
      expect(status).toBe(200);
      expect(words).toContain(figuresMessages[language].kept(11, 15));
      for (const { id } of kpis) {
        const section = wordsOf(sectionOf(html, id));
        expect(section).toContain(kpiTexts[language][id].name);
        expect(section).toContain(kpiTexts[language][id].explains);
        expect(section).toMatch(/2026/);
      }
      expect(html).not.toMatch(/<script|\sstyle=|undefined|NaN|Infinity|\[object/);
    },
  );

  it('names the targets that are missed, and in the cards as plainly as those that are met', async () => {
    const { html, words } = await open('/kpi', figuresOfTown);
    expect(words).toContain(
      'Nicht erreicht: „Ohne Besuch erledigt“, „Termine, zu denen niemand kam“, „Im Internet erledigt“ und „Termine ohne Vermerk“.',
    );
    const cards = [...html.matchAll(/<li class="figure">.*?<\/li>/gs)].map(([card]) => wordsOf(card));
    expect(cards).toHaveLength(6);
    expect(cards[0]).toMatch(
      /88,1 von 100 .*Ziel erreicht .*mindestens 85, bis 31\. Dezember 2027 .*besser als im September \(87,1\)/,
    );
    expect(cards[5]).toMatch(/9,1 von 100 .*Ziel nicht erreicht .*höchstens 8, bis 31\. Dezember 2027/);
  });

  it.each([
    [{ kept: 0, all: 2 }, 'Wir halten keines von 2 Zielen.'],
    [{ kept: 2, all: 2 }, 'Wir halten alle 2 Ziele.'],
    [{ kept: 1, all: 1 }, 'Wir halten unser einziges Ziel.'],
    [{ kept: 0, all: 0 }, 'Für ein Urteil gibt es hier noch zu wenige Zahlen.'],
  ])('counts only targets of which it can be said: %o', async ({ kept, all }, sentence) => {
    const judged = figuresOfTown.figures.map((figure, index) => ({
      ...figure,
      met: index < all ? index < kept : undefined,
    }));
    expect((await open('/kpi', { ...figuresOfTown, figures: judged })).words).toContain(sentence);
  });

  it('writes numbers and units as the language does', async () => {
    expect((await open('/kpi', figuresOfTown)).words).toMatch(/3\.460\u2011mal .*Das Ziel|14,12 Euro/);
    expect((await open('/en/kpi')).words).toContain('there were 3,460 searches');
    expect((await open('/en/kpi')).words).toContain('14.12 euros');
    expect((await open('/nl/kpi')).words).toContain('88,1 van de 100');
  });

  it('draws each chart with a description, the target as a dashed line, and the numbers in a table', async () => {
    const { html } = await open('/kpi', figuresOfTown);
    const section = sectionOf(html, 'offer-rate');
    const [, label = ''] = /role="img" aria-label="([^"]+)"/.exec(section) ?? [];
    expect(wordsOf(label)).toBe(
      'Von 66,4 von 100 im Oktober 2024 auf 88,1 von 100 im Oktober 2026. Das Ziel ist mindestens 85, bis 31. Dezember 2027.',
    );
    expect(section).toMatch(/<path class="goal"/);
    expect(section.match(/<tr>/g)).toHaveLength(26);
    expect(section).toMatch(/<details[^>]*>.*<table>/s);
    expect(wordsOf(section)).toContain('Die Skala beginnt bei 65.');
  });

  it('shows the range of the offices and what the town does, and ranks nobody', async () => {
    const words = wordsOf(sectionOf((await open('/en/kpi', figuresOfTown)).html, 'offer-rate'));
    expect(words).toContain('Between 78.4 and 94.2 out of 100: that is how far our 3 offices are apart.');
    expect(words).toContain('Seit Oktober öffnet das Rathaus Mitte zwei Schalter mehr am Donnerstag.');
    expect(words).toContain('As of 5 October 2026');
  });

  it('says of offices that are alike that they are, and why the town can lie beyond them', async () => {
    const beyond = { range: { low: 70, high: 80, offices: 3 } };
    const changed = withFigures({ completion: beyond, 'offer-rate': { range: { low: 90, high: 90, offices: 3 } } });
    const { html } = await open('/kpi', changed);
    expect(wordsOf(sectionOf(html, 'offer-rate'))).toContain('In allen 3 Ämtern ist es gleich.');
    expect(wordsOf(sectionOf(html, 'completion'))).toContain('auseinander. Der Wert der Stadt liegt nicht dazwischen');
    expect(wordsOf(sectionOf(html, 'no-show'))).not.toContain('liegt nicht dazwischen');
  });

  it('names the unit of a chart, and keeps the words of a target off the names of the months', async () => {
    const { html } = await open(
      '/kpi',
      withFigures({ 'mail-speed': { target: { value: 90, by: CivilDate.parse('2027-12-31') } } }),
    );
    expect(wordsOf(sectionOf(html, 'waiting-time'))).toContain('Einheit: Minuten.');
    const [, y = ''] = /class="goal-text"[^>]* y="(\d+)"/.exec(sectionOf(html, 'mail-speed')) ?? [];
    const months = [...sectionOf(html, 'mail-speed').matchAll(/y="(\d+)" text-anchor="(?:start|middle|end)">\w{3} /g)];
    expect(Number(y)).toBeLessThan(Number(months[0]?.[1]) - 20);
  });

  it('counts what got better and worse only where the month before is known', async () => {
    const months = monthsOf('no-show').map((month, index) =>
      index === 23 ? { period: month.period, withheld: 'few' as const } : month,
    );
    const only = { ...figuresOfTown, figures: figuresOfTown.figures.filter(({ id }) => id === 'no-show') };
    expect((await open('/kpi', only)).words).toContain(
      'Gegenüber dem Vormonat: 1 Zahl besser, 0 schlechter, 0 gleich.',
    );
    const gap = { ...only, figures: only.figures.map((figure) => ({ ...figure, months })) };
    expect((await open('/kpi', gap)).words).not.toContain('Gegenüber dem Vormonat');
  });

  it('tells what was changed when, in the list, in the chart and in the table', async () => {
    const { html, words } = await open('/kpi', figuresOfTown);
    expect(words).toMatch(
      /Zwei Schalter mehr am Donnerstag 1\. Oktober 2026 .*Erinnerung zwei Tage vor dem Termin 15\. Juni 2026/,
    );
    const section = sectionOf(html, 'waiting-time');
    expect(section.match(/class="mark"/g)).toHaveLength(3);
    expect(wordsOf(section)).toMatch(/Juni 2026 \d+ Erinnerung zwei Tage vor dem Termin/);
  });
});

describe('what is not known', () => {
  it.each(Language.options)('in %s is said when nothing is published yet', async (language) => {
    const { status, html, words } = await open(`${prefixes[language]}/kpi`, noFigures);
    expect(status).toBe(200);
    expect(words).toContain(figuresMessages[language].nothingYet.title);
    expect(html).not.toMatch(/<svg class="(?:chart|spark)"|data\.csv/);
  });

  it('shows no number that could tell people apart, and does not claim that they were few', async () => {
    const { html } = await open('/kpi', withFigures({ 'waiting-time': without('waiting-time', 'few') }));
    const section = wordsOf(sectionOf(html, 'waiting-time'));
    expect(section).toContain('Diese Zahl zeigen wir nicht, um Einzelne zu schützen.');
    expect(section).toContain('Lücke: Für einen Monat zeigen wir die Zahl nicht, um Einzelne zu schützen.');
    expect(section).toContain('Oktober 2026 nicht gezeigt');
    // Larger numbers are withheld with small ones, and percentiles of fewer than twenty.
    expect(section).not.toContain('weniger als');
    expect(wordsOf(html)).toMatch(/Wartezeit im Amt keine Zahl Noch nicht zu sagen/);
  });

  it('leaves a gap where there was nothing to measure, and a dot where a value stands alone', async () => {
    const months = monthsOf('reuse').map((month, index) =>
      index === 12 ? month : { period: month.period, withheld: 'nothing' as const },
    );
    const { html } = await open(
      '/kpi',
      withFigures({ reuse: { ...without('reuse', 'nothing', 0), months, met: undefined } }),
    );
    const section = sectionOf(html, 'reuse');
    expect(section).toMatch(/<path class="alone" d="M12 [\d.]+h0"/);
    expect(wordsOf(section)).toContain('Lücke: In 24 Monaten gab es nichts zu messen.');
  });

  it('draws nothing where no month has a value', async () => {
    const { html } = await open('/kpi', withFigures({ 'no-show': without('no-show', 'few', 25) }));
    expect(sectionOf(html, 'no-show')).not.toContain('class="chart"');
    expect(wordsOf(sectionOf(html, 'no-show'))).toContain('Diese Zahl zeigen wir nicht, um Einzelne zu schützen.');
  });

  it('writes that nothing was free instead of 999 days', async () => {
    const months = monthsOf('days-to-next').map((month) => ({ ...month, value: 999 }));
    const changed = { months, met: false, percentiles: { p50: 999, p90: 999 } };
    const { html, words } = await open('/kpi', withFigures({ 'days-to-next': changed }));
    expect(words).toContain('Im Oktober 2026 war in mehr als einer von zehn Stunden gar kein Termin frei.');
    expect(words).toContain('Tage bis zum nächsten freien Termin nichts frei');
    expect(html).not.toMatch(/[^\d]999[^\d]/);
  });

  it('draws a town of one month', async () => {
    const figures = figuresOfTown.figures.map((figure) => ({ ...figure, months: figure.months.slice(-1) }));
    const { status, html } = await open('/kpi', { ...figuresOfTown, figures });
    expect(status).toBe(200);
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
    expect(wordsOf(html)).toContain('noch nichts zum Vergleichen');
  });
});
