import type { FrameMessages } from './de.ts';

export const nl = {
  number: 'Nummer',
  issuedOn: 'Afgegeven op',
  validUntil: 'Geldig tot en met',
  paidOn: 'Betaald op',
  purpose: 'Doel',
  legalBasis: 'Wettelijke grondslag',
  noValue: 'niet opgegeven',
  check: 'Controleer de echtheid',
  checkHow: 'Scan de QR-code of vul de controlecode in op:',
  checkCode: 'Controlecode',
  checkBoth: 'De controle zegt of het document echt en nog geldig is. Er wordt geen naam getoond.',
  qrCode: (code: string) => `QR-code om de echtheid te controleren; zonder de code helpt de controlecode ${code}`,
  openCheck: (url: string) => `Open de controlepagina: ${url}`,
  seal: 'Elektronisch zegel',
  sealOf: (authority: string) => `Elektronisch zegel: ${authority}`,
  dataFile: 'De gegevens van dit document voor programma’s',
  page: (page: number, pages: number) => `Pagina ${page} van ${pages}`,
} satisfies FrameMessages;
