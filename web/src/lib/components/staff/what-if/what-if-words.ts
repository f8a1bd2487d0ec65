import type { WhatIfView } from '#shared/contracts/staff/what-if.ts';
import { nothingFree } from '#shared/domain/figures/tally/measures.ts';
import type { Language } from '#shared/domain/language.ts';
import { listText } from '#shared/messages/figures/figure-format.ts';
import { figuresMessages } from '#shared/messages/figures/figures-messages.ts';
import { intlTag, weekdayName } from '#shared/messages/format.ts';
import { staffWhatIfMessages } from '#shared/messages/staff-what-if/staff-what-if-messages.ts';

export const rows = ['days', 'days90', 'offerRate', 'utilisation'] as const;
export type Row = (typeof rows)[number];

type Estimate = NonNullable<WhatIfView['before'][Row]>;

const isPercent = (row: Row) => row === 'offerRate' || row === 'utilisation';
const dash = '–';

/** A value as people read it; a dash where nothing was measured. */
export function valueText(row: Row, value: number | undefined, language: Language): string {
  if (value === undefined) return dash;
  if (!isPercent(row) && value >= nothingFree / 2) return figuresMessages[language].nothingFree;
  return format(row, language).format(isPercent(row) ? value / 100 : value);
}

/** A difference, with its sign. */
export function signedText(row: Row, value: number | undefined, language: Language): string {
  if (value === undefined || (!isPercent(row) && Math.abs(value) >= nothingFree / 2)) return dash;
  return format(row, language, 'exceptZero').format(isPercent(row) ? value / 100 : value);
}

export function rangeText(row: Row, { low, high }: Estimate, language: Language): string {
  return staffWhatIfMessages[language].range(valueText(row, low, language), valueText(row, high, language));
}

export function signedRangeText(row: Row, { low, high }: Estimate, language: Language): string {
  return staffWhatIfMessages[language].range(signedText(row, low, language), signedText(row, high, language));
}

/** The answer in a sentence or two: days first, and what is said of them only if it is sure. */
export function headlines({ before, after, difference }: WhatIfView, language: Language): readonly string[] {
  const m = staffWhatIfMessages[language];
  const text = (row: Row, estimate: Estimate | undefined) => valueText(row, estimate?.value, language);
  const [days, daysAfter] = [text('days', before.days), text('days', after.days)];
  const [offers, offersAfter] = [text('offerRate', before.offerRate), text('offerRate', after.offerRate)];
  const sure = [difference.days, difference.offerRate].some(
    (one) => one !== undefined && (one.low > 0 || one.high < 0),
  );
  return [
    days === daysAfter ? m.headlineSame(days) : m.headline(days, daysAfter),
    ...(offers === offersAfter ? [] : [m.headlineOffers(offers, offersAfter)]),
    ...(sure ? [] : [m.unsure]),
  ];
}

/** What was tried, in a sentence. `serviceName`: in the language of the page. */
export function triedText(
  change: WhatIfView['change'],
  serviceName: (id: string) => string,
  language: Language,
): string {
  const { tried } = staffWhatIfMessages[language];
  const on = (weekdays: readonly number[]) =>
    listText(
      weekdays.map((weekday) => weekdayName(weekday, 'long', language)),
      language,
    );
  const signed = new Intl.NumberFormat(intlTag[language], { signDisplay: 'exceptZero' });
  switch (change.kind) {
    case 'counters': {
      const more = [
        ...(change.online === 0 ? [] : [tried.online(signed.format(change.online))]),
        ...(change.staff === 0 ? [] : [tried.staff(signed.format(change.staff))]),
      ];
      return tried.counters(on(change.weekdays), tried.hours(change.from, change.to), listText(more, language));
    }
    case 'closing':
      return tried.closing(on(change.weekdays), change.to);
    case 'share':
      return tried.share(change.onlinePercent);
    case 'duration':
      return tried.duration(serviceName(change.serviceId), change.minutes);
  }
}

function format(row: Row, language: Language, signDisplay: 'auto' | 'exceptZero' = 'auto'): Intl.NumberFormat {
  return new Intl.NumberFormat(intlTag[language], {
    style: isPercent(row) ? 'percent' : 'decimal',
    maximumFractionDigits: isPercent(row) ? 0 : 1,
    signDisplay,
  });
}
