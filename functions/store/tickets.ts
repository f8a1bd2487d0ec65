import * as z from 'zod';
import type { TenantId } from '../../shared/domain/ids.ts';
import { parseReference } from '../../shared/domain/reference.ts';
import type { Ticket } from '../../shared/domain/ticket.ts';
import type { TicketDetails, Tickets } from '../ports/board.ts';
import type { Done, NoAnswer, Refused } from '../ports/booking.ts';
import type { Cancelled } from './answer.ts';
import { appointmentKey, deskBookKey, type Key, ticketDetailsKey, ticketKey, ticketsPk } from './keys.ts';
import type { Put, Table, Update } from './table.ts';
import { ticketItem, ticketsKeptUntil, toTicket, withdrawn } from './ticket-row.ts';
import type { Row } from './wire.ts';

const DetailsRow = z.object({ n: z.string().optional(), t: z.string().optional() });
const Drawn = z.object({ q: z.int() });
const absent = { condition: 'attribute_not_exists(pk)' } as const;

/** Tickets in the table: one item each, in the partition of their office and day; one condition: the version before. */
export function ticketsIn(table: Table): Tickets {
  return {
    async ofDay(tenant, day, { consistent = false } = {}) {
      const rows = await table.query({ pk: ticketsPk(tenant, day), consistent });
      return rows.flatMap((row) => toTicket(row) ?? []);
    },
    async get(tenant, key) {
      return toTicket(await table.get(ticketKey(tenant, key), { consistent: true }));
    },
    async details(tenant, key) {
      const { n, t } = DetailsRow.parse((await table.get(ticketDetailsKey(tenant, key), { consistent: true })) ?? {});
      return { ...(n !== undefined && { name: n }), ...(t !== undefined && { note: t }) };
    },
    async create(tenant, ticket, details = {}) {
      const put = { item: ticketItem(tenant, ticket), ...absent };
      const more = detailsPut(tenant, ticket, details);
      if (more.length === 0) return showTicket(await table.put(put));
      return judged(await table.transact([put, ...more]));
    },
    async replace(tenant, ticket) {
      return showTicket(await table.put(inPlaceOfFormer(tenant, ticket)));
    },
    async replaceWithNote(tenant, ticket, { text, appointment }) {
      const note = appointment
        ? appointmentNote(appointmentKey(tenant, parseReference(appointment)), text)
        : noteUpdate({
            key: ticketDetailsKey(tenant, ticket),
            attribute: 't',
            text,
            ttl: ticketsKeptUntil(ticket.date),
          });
      const answer = await table.transact([inPlaceOfFormer(tenant, ticket), note]);
      // The appointment has just been moved or cancelled: a note there would be read by nobody.
      const isInVain = answer.kind === 'cancelled' && answer.verdicts[1]?.kind === 'refused';
      return isInVain ? { kind: 'refused', stored: undefined } : judged(answer);
    },
    async handOver(tenant, { leaving, arriving, details }) {
      const put = { item: ticketItem(tenant, arriving), ...absent };
      const steps = [inPlaceOfFormer(tenant, leaving), put, ...detailsPut(tenant, arriving, details)];
      return judged(await table.transact(steps));
    },
    async withdraw(tenant, key) {
      const item = { ...ticketKey(tenant, key), s: withdrawn, ttl: ticketsKeptUntil(key.date) };
      const condition = 'attribute_not_exists(pk) OR s = :expected OR s = :withdrawn';
      return showTicket(await table.put({ item, condition, values: { ':expected': 'e', ':withdrawn': withdrawn } }));
    },
    async drawNumber(tenant, day) {
      const answer = await table.update({
        key: deskBookKey(tenant, day),
        update: 'SET #ttl = :ttl ADD q :one',
        names: { '#ttl': 'ttl' },
        values: { ':ttl': ticketsKeptUntil(day.date), ':one': 1 },
      });
      if (answer.kind === 'refused') throw new Error('An update without a condition was refused');
      return answer.kind === 'done' ? { kind: 'done', number: Drawn.parse(answer.changed).q } : answer;
    },
  };
}

function inPlaceOfFormer(tenant: TenantId, ticket: Ticket): Put {
  return { item: ticketItem(tenant, ticket), condition: 'v = :seen', values: { ':seen': ticket.version - 1 } };
}

/** Only where there is something to keep. */
function detailsPut(tenant: TenantId, ticket: Ticket, { name, note }: TicketDetails): readonly Put[] {
  if (name === undefined && note === undefined) return [];
  return [{ item: { ...ticketDetailsKey(tenant, ticket), n: name, t: note, ttl: ticketsKeptUntil(ticket.date) } }];
}

type Note = { readonly key: Key; readonly attribute: 'nt' | 't'; readonly text: string; readonly ttl?: number };

/** With an appointment that somebody still comes to. */
function appointmentNote(key: Key, text: string): Update {
  const { values, ...update } = noteUpdate({ key, attribute: 'nt', text });
  return { ...update, condition: 'st = :confirmed', values: { ...values, ':confirmed': 'confirmed' } };
}

/** An empty note is none. The appointment keeps the time to live that it has. */
function noteUpdate({ key, attribute, text, ttl }: Note): Update {
  const kept = ttl === undefined ? [] : ['#ttl = :ttl'];
  const sets = text === '' ? kept : [`${attribute} = :note`, ...kept];
  return {
    key,
    update: [
      ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
      ...(text === '' ? [`REMOVE ${attribute}`] : []),
    ].join(' '),
    ...(ttl !== undefined && { names: { '#ttl': 'ttl' } }),
    values: { ':note': text === '' ? undefined : text, ':ttl': ttl },
  };
}

/** The ticket decides; whatever else was in conflict is tried again. */
function judged(answer: Done | Cancelled | NoAnswer): Done | Refused<Ticket | undefined> | NoAnswer {
  if (answer.kind !== 'cancelled') return answer;
  const [ticket] = answer.verdicts;
  return ticket?.kind === 'refused' ? { kind: 'refused', stored: toTicket(ticket.stored) } : { kind: 'busy' };
}

function showTicket(answer: Done | Refused<Row | undefined> | NoAnswer): Done | Refused<Ticket | undefined> | NoAnswer {
  return answer.kind === 'refused' ? { kind: 'refused', stored: toTicket(answer.stored) } : answer;
}
