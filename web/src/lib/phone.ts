/** The address of a phone number as people write it: `0221 4710 115` is `tel:02214710115`. */
export function phoneLink(number: string): string {
  return `tel:${number.replace(/(?!^\+)[^0-9]/g, '')}`;
}
