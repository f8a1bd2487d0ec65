import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { board, clerkPages, seatClerk } from './clerk-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { atMyCounter, boardWithFreeCounter, emptyBoard, sampleBoard } from './sample-day.ts';

let api: SampleApi;
let open: Awaited<ReturnType<typeof clerkPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  open = await clerkPages(api);
});
beforeEach(() => seatClerk(api));
afterAll(() => api.stop());

const primary = (html: string): readonly string[] =>
  [...html.matchAll(/kern-btn--primary"[^>]*>\s*(?:<!--.*?-->)?\s*<span class="kern-label">([^<]*)/g)].map(
    ([, label = '']) => label,
  );
const inOrder = (html: string, words: readonly string[]): boolean => {
  const places = words.map((word) => html.indexOf(word));
  return places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
};

describe('the board', () => {
  it.each([
    { state: 'somebody is served', day: sampleBoard(), button: 'Fertig' },
    { state: 'nobody is served', day: boardWithFreeCounter(), button: 'Nächste Person aufrufen' },
    { state: 'the day is empty', day: emptyBoard, button: 'Nächste Person aufrufen' },
    {
      state: 'somebody is called',
      day: sampleBoard({ tickets: [{ ...atMyCounter, state: 'called', actions: ['start', 'finish', 'no-show'] }] }),
      button: 'Beginnen',
    },
  ])('offers one thing first when $state: $button', async ({ day, button }) => {
    api.say(board, day);

    const { status, html } = await open('/staff/board');

    expect(status).toBe(200);
    expect(primary(html)).toEqual([button]);
    expect(html).not.toMatch(/\son\w+=|\sstyle=|undefined|\[object/);
  });

  it('lists those with appointment, those without, the parked, and the next ten who are not here yet', async () => {
    const { html } = await open('/staff/board');

    expect(
      inOrder(html, [
        'Mit Termin',
        'M18',
        'M19',
        'Ohne Termin, nach Ankunft',
        'A32',
        'Geparkt',
        'A31',
        'Noch nicht da',
      ]),
    ).toBe(true);
    const [shown = '', more = ''] = html.split('4 weitere heute');
    expect(shown.match(/>Ist da/g)).toHaveLength(10);
    expect(more.match(/>Ist da/g)).toHaveLength(4);
    expect(html).toMatch(/<li class="next"[^>]*>.{0,80}M18/s);
  });

  it('says each state in words: late, papers, waiting for long, first', async () => {
    const { html } = await open('/staff/board');

    for (const words of ['zu spät gekommen', 'Unterlagen fehlen', 'länger als 30', 'vorgezogen', 'als Nächstes']) {
      expect(html).toContain(words);
    }
  });

  it('shows the full name of nobody but the person at my counter', async () => {
    const { html } = await open('/staff/board');

    expect(html).toContain('Karla Kirsch');
    expect(html).toContain('P. Bir…');
    expect(html).not.toContain('K. Kir…');
  });

  it('asks for no person when the live board asks, because every look is noted', async () => {
    const { html } = await open('/staff/board?live');

    expect(html).not.toContain('Karla Kirsch');
    expect(html).not.toContain('<style');
  });

  it('answers "has anything changed" in a few bytes', async () => {
    api.say(board, { changed: false, seen: 'seen-by-all', now: '2026-11-23T08:46:00Z' });

    const { html } = await open('/staff/board/seen?office=rathaus-mitte&seen=seen-by-all');

    expect(html).toBe('{"seen":"seen-by-all"}');
  });

  it.each(['/en', '/nl'])('speaks the language of %s', async (prefix) => {
    const { html } = await open(`${prefix}/staff/board`);

    expect(html).toContain(`action="${prefix}/staff/board"`);
    expect(html).not.toMatch(/Wartend|Noch nicht da|Fertig/);
  });
});
