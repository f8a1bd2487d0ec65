import type { Offers } from '../../../functions/ports/rebooking.ts';
import { offersIn } from '../../../functions/store/offers.ts';
import { openTable } from '../../../functions/store/open-table.ts';
import { repeated } from '../../../functions/store/repeat.ts';
import type { SettleOfferDeps } from '../../../functions/use-cases/rebooking/settle-offer.ts';
import { type Ports, portsOf, type World } from '../ports.ts';

/** Everything that closing days asks for, on top of booking. Mails, events and the due list have tests of their own. */
export type ClosingPorts = Ports &
  Pick<SettleOfferDeps, 'places' | 'dueList' | 'mailer' | 'mailRecords' | 'events' | 'portalOrigin' | 'offices'> & {
    readonly offers: Offers;
  };

const nothing = async () => undefined;

export function closingPortsOf(world: World, skew: number): ClosingPorts {
  const { client, sleep, random } = world;
  const table = openTable({ client, name: 'foyer', sleep, random });
  const ports = portsOf(world, skew);
  return {
    ...ports,
    places: ports.daySheets,
    offers: offersIn({ table, repeat: repeated({ sleep, random }) }),
    dueList: { add: nothing },
    // No closing is undone here.
    offices: { get: nothing },
    mailer: { send: async () => 'accepted' },
    mailRecords: { begin: async () => 'yours', done: nothing, release: nothing },
    events: { append: nothing },
    portalOrigin: () => 'https://termin.example.org',
  };
}
