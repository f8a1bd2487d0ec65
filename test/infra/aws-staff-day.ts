import { createClient } from '../../shared/contracts/client.ts';
import { addDays } from '../../shared/domain/time.ts';
import { aPlan } from '../http/experiment-steps.ts';
import { fetched } from '../http/fetched.ts';
import { value } from '../http/steps.ts';
import { day, serviceId } from '../support/make.ts';
import { makeProduct } from '../support/make-product.ts';
import { hear, talk } from './aws-heard-day.ts';
import { at, key, mitte, type Staff, service, services, signedIn, type Town } from './aws-staff.ts';

/** What staff do from morning to evening, and citizens with what comes of it: each right of the staff function is used. */
export async function staffDay(town: Town, host: string): Promise<void> {
  const citizen = createClient({
    origin: `https://${host}`,
    fetch: (url, init) => fetched(town.askAt(host), url, init),
  });
  const lead = await signedIn(town, citizen);
  const today = at(town);
  await serve(lead, town);
  await people(lead, addDays(today, 1));
  await town.follow();
  await shape(lead, town);
  await close(lead, citizen, { town, date: addDays(today, 3) });
  await talk(lead);
  await steer(lead, town);
  await hear(lead, town);
  await wait(citizen);
  await overnight(lead, { town, date: addDays(today, 1) });
  await value(lead('beginPractice', { officeId: mitte }));
  await value(lead('endPractice', {}));
  await town.follow();
  await value(lead('signOut', { everywhere: true }));
}

/** The board: somebody with an appointment, somebody without. */
async function serve(call: Staff, town: Town): Promise<void> {
  const drawn = await value(call('addWalkIn', { officeId: mitte, services, name: 'Mona Mispel' }, key('walk-in')));
  await value(call('getBoard', { officeId: mitte }));
  const called = await value(call('callNext', { officeId: mitte }, key('next')));
  const on = { officeId: mitte, ticketId: drawn.id };
  const begun = await value(call('startService', { ...on, version: called.version }));
  const noted = await value(call('setNote', { ...on, version: begun.version, note: 'Zimmer 12' }));
  const done = await value(call('finishTicket', { ...on, version: noted.version, outcome: 'done' }));
  await value(call('undoLast', { ...on, version: done.version }));
  await value(call('getPerson', on));
  await value(call('getDayList', { officeId: mitte }));
  await town.follow();
}

async function people(call: Staff, date: string): Promise<void> {
  const person = { name: 'Karla Kirsch', mail: 'karla@example.org', channel: 'phone', language: 'de' } as const;
  const wish = { officeId: mitte, date, time: '09:20', services, ...person };
  const { reference } = await value(call('bookForCitizen', wish, key('karla')));
  await value(call('findSlotsForStaff', { officeId: mitte, services: `${service}:1` }));
  await value(call('searchPeople', { officeId: mitte, date, text: 'kir' }));
  const who = { officeId: mitte, reference };
  await value(call('getAppointmentForStaff', { ...who, why: 'search' }));
  await value(call('correctName', { ...who, name: 'Karla Kirsche' }));
  await value(call('noteAppointment', { ...who, note: 'Bitte klingeln' }));
  await value(call('resendConfirmation', who));
  const moved = await value(call('moveForCitizen', { ...who, date, time: '10:40' }, key('move')));
  await value(call('cancelForCitizen', { officeId: mitte, reference: moved.reference, reason: 'asked-for' }));
}

/** Hours, a service and the office. */
async function shape(call: Staff, town: Town): Promise<void> {
  const { hours, version } = await value(call('getOfficeHours', { officeId: mitte }));
  const later = {
    kind: 'hours' as const,
    hours: { ...hours, closures: [{ from: '2027-03-01', until: '2027-03-01' }] },
  };
  await value(call('previewHours', { officeId: mitte, change: later }));
  await value(call('saveHours', { officeId: mitte, change: later, expectedVersion: version }));
  await value(call('getOfficePlan', { officeId: mitte }));
  await value(call('listOfficeVersions', { officeId: mitte }));
  await value(call('getServiceUse', { serviceId: service }));
  const { version: seen, service: draft } = await value(call('getServiceToEdit', { serviceId: service }));
  const renamed = { kind: 'edit' as const, service: { ...draft, summary: { de: 'Nach dem Umzug' } } };
  await value(call('saveService', { serviceId: service, change: renamed, expectedVersion: seen }));
  await value(call('listServicesToEdit', {}));
  await value(call('listServiceVersions', { serviceId: service }));
  const office = await value(call('getOfficeToEdit', { officeId: mitte }));
  await value(call('saveOffice', { officeId: mitte, office: office.office, expectedVersion: office.version }));
  const old = serviceId('altes-anliegen');
  await value(call('saveService', { serviceId: old, change: renamed, expectedVersion: 'new' }));
  await value(call('removeService', { serviceId: old, expectedVersion: 1 }));
  await value(call('restoreService', { serviceId: old }));
  await offerCertificate(call, town);
  await town.follow();
}

/** A certificate is added, counted for and removed, before the town gives any. */
async function offerCertificate(call: Staff, town: Town): Promise<void> {
  const { id: productId, version: _version, ...product } = makeProduct({ public: false });
  const fees = product.fees.map((fee) => ({ ...fee, validFrom: at(town) }));
  const change = { kind: 'edit' as const, product: { ...product, fees } };
  await value(call('previewProduct', { productId, change }));
  await value(call('saveProduct', { productId, change, expectedVersion: 'new' }));
  await value(call('getProductToEdit', { productId }));
  await value(call('removeProduct', { productId, expectedVersion: 1 }));
}

/** A day is closed; of two people who lose their places one takes another by mail, the other by phone. */
async function close(call: Staff, citizen: Staff, { town, date }: { readonly town: Town; readonly date: string }) {
  const reason = { de: 'Wegen eines Wasserschadens geschlossen.' };
  const days = { officeId: mitte, from: date, until: date, reason };
  const person = { channel: 'counter', language: 'de', officeId: mitte, date, services } as const;
  const withMail = { ...person, time: '09:00', name: 'Bruno Birnbaum', mail: 'bruno@example.org' };
  await value(call('bookForCitizen', withMail, key('bruno')));
  await value(call('bookForCitizen', { ...person, time: '10:00', name: 'Mira Mirabelle' }, key('mira')));
  const emil = { ...person, time: '11:00', name: 'Emil Eibe', mail: 'emil@example.org' };
  await value(call('bookForCitizen', emil, key('emil')));
  await town.follow();
  await value(call('previewClosing', days));
  await value(call('closeDays', days));
  await town.follow();
  const [link, token] = offerTo(town, 'bruno');
  const offer = await value(citizen('getOffer', { reference: link }, { token }));
  const alternative = offer.alternatives[0]?.reference ?? '';
  await value(citizen('acceptOffer', { reference: link, alternative }, { token }));
  const [his, secret] = offerTo(town, 'emil');
  await value(citizen('declineOffer', { reference: his, stillNeeded: true }, { token: secret }));
  await value(call('listRebooking', { officeId: mitte }));
  const { stranded } = await value(call('getRebooking', { officeId: mitte, date }));
  const [first, second] = stranded.filter(({ state }) => state !== 'accepted');
  if (!first || !second) throw new Error('Nobody is left to telephone');
  const other = first.alternatives[0]?.reference ?? '';
  await value(call('acceptForCitizen', { officeId: mitte, reference: first.reference, alternative: other }));
  await value(call('keepAppointment', { officeId: mitte, reference: second.reference }));
  await town.follow();
}

/** Reference and secret of the link to other times. */
function offerTo({ mailbox }: Town, name: string): readonly [reference: string, token: string] {
  const letters = mailbox.filter(({ to }) => to.startsWith(name)).map(({ text }) => text);
  const [, reference = '', token = ''] = /\/rebook\/([^/\s]+)\/([\w-]{43})/.exec(letters.join('\n')) ?? [];
  return [reference, token];
}

/** The stream loses a booking for tomorrow, and a day is closed whose citizens never answer: the night sees to both. */
async function overnight(call: Staff, { town, date }: { readonly town: Town; readonly date: string }): Promise<void> {
  const person = { channel: 'counter', language: 'de', officeId: mitte, services } as const;
  const lost = { ...person, date, time: '11:20', name: 'Ulla Ulme', phone: '+49 30 1234567' };
  await value(call('bookForCitizen', lost, key('lost')));
  town.forget();
  await town.onSchedule({ job: 'materialise' });
  const later = addDays(day(date), 8);
  const silent = { ...person, date: later, time: '09:40', name: 'Walter Weide', mail: 'walter@example.org' };
  await value(call('bookForCitizen', silent, key('walter')));
  await town.follow();
  const reason = { de: 'Wegen einer Fortbildung geschlossen.' };
  await value(call('closeDays', { officeId: mitte, from: later, until: later, reason }));
  await town.follow();
}

/** Somebody draws a number on their own phone, looks at the wall and gives it back. */
async function wait(citizen: Staff): Promise<void> {
  await value(citizen('getCallDisplay', { officeId: mitte }));
  await value(citizen('getWalkIn', { officeId: mitte }));
  const { reference, token } = await value(citizen('drawNumber', { officeId: mitte, services }, key('drawn')));
  await value(citizen('getWaiting', { reference }, { token }));
  await value(citizen('stopWaiting', { reference }, { token }));
}

/** How the figures stand, and a target for one of them. */
async function steer(call: Staff, town: Town): Promise<void> {
  await value(call('getSteering', {}));
  const target = { statementId: 'target.no-show' };
  await value(call('getStatement', target));
  const content = { kind: 'target', value: 7, by: day('2030-06-30') } as const;
  const change = { kind: 'edit', content } as const;
  await value(call('previewStatement', { ...target, change }));
  await value(call('saveStatement', { ...target, change, expectedVersion: 'new' }));
  await value(call('listStatementVersions', target));
  await value(call('listStatements', {}));
  const plan = { ...aPlan, until: addDays(at(town), 30) };
  const experimentId = 'bitte-um-absage';
  await value(call('previewExperiment', { experimentId, plan }));
  await value(call('startExperiment', { experimentId, plan }));
  await value(call('endExperiment', { experimentId, because: { de: 'Der Satz war falsch.' } }));
  // At night somebody looks how far this one is.
  await value(call('startExperiment', { experimentId: 'noch-einer', plan }));
  await value(call('listExperiments', {}));
  const trial = { officeId: mitte, change: { kind: 'share' as const, onlinePercent: 80 } };
  const tried = await call('tryWhatIf', trial);
  if (tried.ok || tried.code !== 'too_little_log') throw new Error('The log is not as young as the town');
}
