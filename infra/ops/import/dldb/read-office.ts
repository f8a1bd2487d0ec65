import { Office } from '../../../../shared/domain/office.ts';
import type { OpeningHours } from '../../../../shared/domain/opening-hours.ts';
import type { ImportedOffice } from '../catalogue.ts';
import { cleanLine } from '../clean-text.ts';
import type { HoursFile, OfficeSettings } from '../hours-file.ts';
import { note, type RecordReport } from '../report.ts';
import { type OfficeContext, readOffers } from './read-offers.ts';
import type { LocationRecord } from './records.ts';

const OfficeWithoutNumber = Office.omit({ number: true, letter: true });
const phone = /^[+0-9][0-9 ()/.-]{2,}$/;

/** An office from one record and the hours file; what had to be changed or could not be taken is noted. */
export function readOffice(context: OfficeContext, settings: HoursFile): ImportedOffice {
  const { location, record, cellMinutes } = context;
  const own = settings.offices[location.id];
  const hours = own?.hours ?? settings.defaults.hours;
  noteWhatIsNotTaken(location, record);
  const services = readOffers(context);
  if (services.length === 0) note(record, 'no_service', 'no service can be booked here');
  const office = OfficeWithoutNumber.parse({
    id: location.id,
    name: { de: nameOf(location) },
    zone: settings.defaults.zone,
    address: address(context),
    access: own?.access ?? settings.defaults.access,
    directions: own?.directions,
    phone: phoneNumber(location, record),
    public: location.public,
    hours,
    rules: { dayStart: firstOpening(hours), ...settings.defaults.rules, cellMinutes, ...own?.rules },
    services,
    releaseNote: own?.releaseNote ?? settings.defaults.releaseNote,
  });
  return { office, letter: own?.letter, record };
}

/** Slot length of the location; an office's own setting wins, the default fills what is missing. */
export function gridOf(location: LocationRecord, settings: HoursFile): number {
  const own: OfficeSettings | undefined = settings.offices[location.id];
  return own?.rules.cellMinutes ?? location.slotTimeInMinutes ?? settings.defaults.rules.cellMinutes;
}

// Cell 0 begins with the first opening of the week, so that long slots begin when the doors open.
function firstOpening({ rules }: Pick<OpeningHours, 'rules'>): string {
  return rules.map(({ from }) => from).sort()[0] ?? '08:00';
}

/** What citizens call the office. */
export function nameOf({ displayName, name }: LocationRecord): string {
  return cleanLine(displayName ?? name);
}

function address({ location, record, hasNamesake }: OfficeContext) {
  const { street, house_number, postal_code, city, hint } = location.address ?? {};
  // "(KVR-II/22)" means nothing to citizens, except where it is all that tells two offices apart.
  const unit = hasNamesake ? /\(([^()]+)\)\s*$/.exec(location.name)?.[1] : undefined;
  const detail = [hint, unit].filter((part) => part !== undefined).map(cleanLine);
  if (!street || !city) note(record, 'address_incomplete', 'no street or no town; pages show what there is');
  return {
    street: cleanLine([street, house_number].filter((part) => part !== undefined).join(' ')),
    postalCode: cleanLine(postal_code ?? ''),
    town: cleanLine(city ?? ''),
    detail: detail.length > 0 ? { de: detail.join(', ') } : undefined,
  };
}

function phoneNumber(location: LocationRecord, record: RecordReport): string | undefined {
  const text = cleanLine(location.contact?.phone ?? '');
  if (text === '' || phone.test(text)) return text === '' ? undefined : text;
  note(record, 'phone_unreadable', `not a phone number: ${text.slice(0, 40)}`);
  return undefined;
}

function noteWhatIsNotTaken(location: LocationRecord, record: RecordReport): void {
  if (!location.public) note(record, 'hidden_from_citizens', 'public is false: kept for staff');
  const shared = location.sharedBookingOfficeIds ?? [];
  if (shared.length > 0)
    note(
      record,
      'shared_capacity_not_taken',
      `joint capacity with ${shared.join(', ')}: each office has its own places`,
    );
  const mix = location.allowDisabledServicesMix ?? [];
  if (mix.length > 0) note(record, 'mixing_rule_not_taken', `services mixed with ${mix.join(', ')}`);
}
