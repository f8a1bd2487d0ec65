import * as z from 'zod';
import { CivilDate } from '../../shared/domain/civil.ts';
import { OfficeId, StaffId, type TenantId } from '../../shared/domain/ids.ts';
import { LocalizedText } from '../../shared/domain/language.ts';
import { Alternative, Offer } from '../../shared/domain/offer.ts';
import type { Offers, RebookingDay } from '../ports/rebooking.ts';
import { type Key, offerKey, offersPk, partsOfPk, rebookingDaysPk } from './keys.ts';
import type { Repeat } from './repeat.ts';
import { keepUntil } from './retention.ts';
import type { Table } from './table.ts';
import type { Item, Row } from './wire.ts';

// Names are short because every started kilobyte of an item is paid for with every write.

const OfferRow = z.object({
  pk: z.string(),
  sk: Offer.shape.id,
  st: Offer.shape.state,
  ro: z.int(),
  al: z.array(z.string()),
  un: z.int(),
  ml: Offer.shape.mail,
  ms: z.int(),
  em: z.int().optional(),
  pb: z.boolean().optional(),
  rs: LocalizedText.optional(),
  by: StaffId,
  at: z.int(),
  to: z.string(),
  v: z.int(),
});

const DayRow = z.object({ pk: z.string(), sk: CivilDate, at: z.int(), by: StaffId, rs: LocalizedText.optional() });

/** Offers of other times, one item each; a number that grows with each write keeps two writers apart. */
export function offersIn({ table, repeat }: { table: Table; repeat: Repeat }): Offers {
  return {
    async get(tenant, key, options) {
      const row = await table.get(offerKey(tenant, key), options);
      return row && toOffer(row);
    },
    async ofDay(tenant, day) {
      return (await table.query({ pk: offersPk(tenant, day), consistent: true })).map(toOffer);
    },
    async write(tenant, offer) {
      const unchanged =
        offer.version === 0
          ? { condition: 'attribute_not_exists(pk)' }
          : { condition: '#v = :seen', names: { '#v': 'v' }, values: { ':seen': offer.version } };
      const { kind } = await repeat(() => table.put({ item: offerItem(tenant, offer), ...unchanged }));
      return kind === 'done';
    },
    async noteDay(tenant, { officeId, date, at, by, reason }) {
      const key = { pk: rebookingDaysPk(tenant, officeId), sk: date };
      await repeat(() => table.put({ item: { ...key, at, by, rs: reason, ttl: keepUntil(date) } }));
    },
    async days(tenant, officeId, range) {
      return (await table.query({ pk: rebookingDaysPk(tenant, officeId), range, consistent: true })).map(toDay);
    },
  };
}

function offerItem(tenant: TenantId, offer: Offer): Item & Key {
  return {
    ...offerKey(tenant, offer),
    st: offer.state,
    ro: offer.round,
    al: offer.alternatives.map(alternativeText),
    un: offer.until,
    ml: offer.mail,
    ms: offer.mails,
    em: offer.earlierMails,
    pb: offer.placeIsBack,
    rs: offer.reason,
    by: offer.by,
    at: offer.at,
    to: offer.tokenHash,
    v: offer.version + 1,
    ttl: keepUntil(offer.date),
  };
}

function toOffer(row: Row): Offer {
  const { pk, ...kept } = OfferRow.parse(row);
  const [, , officeId, date] = partsOfPk(pk) ?? [];
  return {
    officeId: OfficeId.parse(officeId),
    date: CivilDate.parse(date),
    id: kept.sk,
    state: kept.st,
    round: kept.ro,
    alternatives: kept.al.map(toAlternative),
    until: kept.un,
    mail: kept.ml,
    mails: kept.ms,
    ...(kept.em !== undefined && { earlierMails: kept.em }),
    ...(kept.pb !== undefined && { placeIsBack: kept.pb }),
    reason: kept.rs,
    by: kept.by,
    at: kept.at,
    tokenHash: kept.to,
    version: kept.v,
  };
}

/** `office pool date first length startsAt minutes id` */
function alternativeText(one: Alternative): string {
  return [one.officeId, one.pool, one.date, one.first, one.length, one.startsAt, one.minutes, one.id].join(' ');
}

function toAlternative(text: string): Alternative {
  const [officeId, pool, date, first, length, startsAt, minutes, id] = text.split(' ');
  const numbers = {
    first: Number(first),
    length: Number(length),
    startsAt: Number(startsAt),
    minutes: Number(minutes),
  };
  return Alternative.parse({ officeId, pool, date, id, ...numbers });
}

function toDay(row: Row): RebookingDay {
  const { pk, sk, at, by, rs } = DayRow.parse(row);
  const [, , officeId] = partsOfPk(pk) ?? [];
  return { officeId: OfficeId.parse(officeId), date: sk, at, by, ...(rs && { reason: rs }) };
}
