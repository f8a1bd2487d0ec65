import { board, clerkPages, seatClerk } from '../web/clerk-pages.ts';
import type { SampleApi } from '../web/sample-api.ts';
import { sampleBoard, someone } from '../web/sample-day.ts';
import { processorMs } from './processor-ms.ts';
import { median, type Row } from './row.ts';

/** Milliseconds of the processor: whoever waits at a counter presses, and sees the board again. */
const limit = 100;
const people = 400;
const [warmUps, samples] = [5, 30];

/** Server time of the page of a board of 400, from the answer of the API to the HTML. */
export async function measureBoardPage(api: SampleApi): Promise<readonly Row[]> {
  seatClerk(api);
  const tickets = Array.from({ length: people }, (_, index) => someoneAt(index));
  api.say(board, sampleBoard({ tickets, queue: [] }));
  const open = await clerkPages(api);
  const times: number[] = [];
  for (let sample = -warmUps; sample < samples; sample += 1) {
    const before = processorMs();
    const { status } = await open('/staff/board');
    if (status !== 200) throw new Error(`The board answers ${status}`);
    if (sample >= 0) times.push(processorMs() - before);
  }
  return [
    { name: `/staff/board of ${people}: time of the processor, median`, value: median(times), unit: 'ms', limit },
  ];
}

function someoneAt(index: number) {
  const state = index % 2 ? 'done' : 'waiting';
  return someone({
    position: index + 100,
    number: `M${index}`,
    name: 'T. San…',
    state,
    start: '09:00',
    arrived: '08:00',
  });
}
