import type { Language } from '#shared/domain/language.ts';
import { htmlLang } from '#shared/messages/format.ts';

/** `7. April 1990`, `April 1990` or `1990`: unknown parts of a day of birth are 00. */
export function birthDateText(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (month === '00' || month === '') return year;
  const whole = day !== '00' && day !== '';
  const at = Date.UTC(Number(year), Number(month) - 1, whole ? Number(day) : 1);
  const options = {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(whole && { day: 'numeric' as const }),
  } as const;
  const tag = language === 'en' ? 'en-GB' : htmlLang[language];
  return new Intl.DateTimeFormat(tag, options).format(at);
}
