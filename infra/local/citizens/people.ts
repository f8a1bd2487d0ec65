// Invented citizens: what the population register of the local portal keeps of them, and how they can sign in.

/** Weakest first. */
export const levels = ['none', 'low', 'substantial', 'high'] as const;
export type Level = (typeof levels)[number];

type Address = { readonly street: string; readonly postalCode: string; readonly city: string };

/** As the register answers them (shared/domain/certificate/register-person.ts). */
export type Registered = {
  readonly key: string;
  readonly familyName: string;
  readonly birthName?: string;
  readonly givenNames: readonly string[];
  readonly callName?: string;
  readonly doctorate?: string;
  readonly birth: { readonly date: string; readonly place?: string };
  readonly citizenships: readonly string[];
  readonly residences: readonly {
    readonly kind: 'main' | 'secondary';
    readonly address: Address;
    readonly from: string;
    readonly until?: string;
  }[];
  readonly familyStatus?: 'single' | 'married' | 'divorced' | 'widowed' | 'partnership' | 'unknown';
  readonly died?: string;
  readonly blocks: readonly ('51' | '52')[];
  readonly guardians?: readonly string[];
};

/** What the identity provider tells of somebody, in the words of OpenID Connect. */
export type Account = {
  readonly id: string;
  /** What can be tried with this person. */
  readonly note: string;
  readonly levels: readonly Level[];
  readonly givenName: string;
  readonly familyName: string;
  readonly birthdate: string;
  readonly address?: Address;
  readonly registerKey?: string;
};

const at = (street: string, postalCode = '01234', city = 'Lindenau'): Address => ({ street, postalCode, city });
const mainSince = (from: string, address: Address) => ({ kind: 'main', address, from }) as const;

const ahornweg = at('Ahornweg 7');
const german = { citizenships: ['DE'], blocks: [] } as const;

export const registered: readonly Registered[] = [
  {
    ...german,
    key: 'L-100001',
    familyName: 'Baumann',
    birthName: 'Yıldız',
    givenNames: ['Elif', 'Zeynep'],
    callName: 'Elif',
    birth: { date: '1988-03-14', place: 'Köln' },
    citizenships: ['DE', 'TR'],
    residences: [
      mainSince('2016-08-01', ahornweg),
      { kind: 'main', address: at('Gartenstraße 3'), from: '2011-10-01', until: '2016-07-31' },
    ],
    familyStatus: 'married',
  },
  {
    ...german,
    key: 'L-100002',
    familyName: 'Baumann',
    givenNames: ['Jonas'],
    doctorate: 'Dr.',
    birth: { date: '1986-11-02', place: 'Lindenau' },
    residences: [mainSince('2016-08-01', ahornweg)],
    familyStatus: 'married',
  },
  {
    ...german,
    key: 'L-100003',
    familyName: 'Baumann',
    givenNames: ['Mila', 'Sophie'],
    callName: 'Mila',
    birth: { date: '2019-05-20', place: 'Lindenau' },
    residences: [mainSince('2019-05-20', ahornweg)],
    familyStatus: 'single',
    guardians: ['L-100001', 'L-100002'],
  },
  {
    ...german,
    key: 'L-100004',
    familyName: 'Stein',
    givenNames: ['Nora'],
    birth: { date: '1992-07-09', place: 'Erfurt' },
    residences: [mainSince('2023-02-01', at('Am Anger 12'))],
    familyStatus: 'divorced',
    blocks: ['51'],
  },
  {
    ...german,
    key: 'L-100005',
    familyName: 'Krüger',
    givenNames: ['Hans-Peter'],
    birth: { date: '1941-01-30', place: 'Lindenau' },
    residences: [{ kind: 'main', address: at('Lindenallee 40'), from: '1968-04-01', until: '2026-09-18' }],
    familyStatus: 'widowed',
    died: '2026-09-18',
  },
  {
    ...german,
    key: 'L-100006',
    familyName: 'Lang',
    givenNames: ['Tobias', 'Friedrich'],
    callName: 'Tobias',
    birth: { date: '1995-12-24', place: 'Bamberg' },
    residences: [
      mainSince('2021-04-15', at('Marktplatz 2')),
      { kind: 'secondary', address: at('Hafenstraße 88', '20359', 'Hamburg'), from: '2024-10-01' },
    ],
    familyStatus: 'single',
  },
  {
    ...german,
    key: 'L-100007',
    familyName: 'Łukaszewicz-Đặng',
    givenNames: ['Zoë', 'Ægir'],
    callName: 'Zoë',
    birth: { date: '1990-04-17', place: 'Gdańsk' },
    citizenships: ['PL'],
    residences: [mainSince('2018-06-01', at('Weberstraße 5'))],
    familyStatus: 'partnership',
  },
  {
    ...german,
    key: 'L-100008',
    // A letter of Salishan names (U+A7DC) that hardly any font can show.
    familyName: '\u{a7dc}elʔqen',
    givenNames: ['Marie'],
    birth: { date: '1979-08-08', place: 'Kamloops' },
    citizenships: ['CA'],
    residences: [mainSince('2022-01-10', at('Bahnhofstraße 19'))],
    familyStatus: 'single',
  },
  {
    ...german,
    key: 'L-100009',
    familyName: 'Schmidt',
    givenNames: ['Michael'],
    birth: { date: '1980-05-12', place: 'Lindenau' },
    residences: [mainSince('2009-03-01', at('Schulstraße 1'))],
    familyStatus: 'married',
  },
  {
    ...german,
    key: 'L-100010',
    familyName: 'Schmidt',
    givenNames: ['Michael'],
    birth: { date: '1980-05-12', place: 'Dresden' },
    residences: [mainSince('2014-11-01', at('Mühlweg 23'))],
    familyStatus: 'single',
  },
  {
    ...german,
    key: 'L-100011',
    familyName: 'Yusuf',
    givenNames: ['Amina'],
    birth: { date: '1990-00-00', place: 'Mogadischu' },
    citizenships: ['SO'],
    residences: [mainSince('2019-09-01', at('Weberstraße 21'))],
    familyStatus: 'unknown',
  },
  {
    ...german,
    key: 'L-100012',
    familyName: 'Suharto',
    givenNames: [],
    birth: { date: '1975-02-02', place: 'Yogyakarta' },
    citizenships: ['ID'],
    residences: [mainSince('2010-05-01', at('Gartenstraße 14'))],
    familyStatus: 'married',
  },
  {
    ...german,
    key: 'L-100013',
    familyName: 'Weidner',
    givenNames: ['Paula'],
    birth: { date: '1998-10-31', place: 'Lindenau' },
    residences: [{ kind: 'main', address: at('Rosenweg 9'), from: '1998-10-31', until: '2025-12-31' }],
    familyStatus: 'single',
  },
];

export const accounts: readonly Account[] = [
  {
    id: 'elif',
    note: 'Married, one child. Can sign in at every level, so that a level too low can be tried',
    levels,
    givenName: 'Elif Zeynep',
    familyName: 'Baumann',
    birthdate: '1988-03-14',
    address: ahornweg,
    registerKey: 'L-100001',
  },
  {
    id: 'jonas',
    note: 'Her husband. The register finds him by name, birth date and address',
    levels: ['low', 'substantial', 'high'],
    givenName: 'Jonas',
    familyName: 'Baumann',
    birthdate: '1986-11-02',
    address: ahornweg,
  },
  {
    id: 'nora',
    note: 'Her data are blocked (BMG 51): a clerk has to look',
    levels: ['substantial', 'high'],
    givenName: 'Nora',
    familyName: 'Stein',
    birthdate: '1992-07-09',
    registerKey: 'L-100004',
  },
  {
    id: 'hans-peter',
    note: 'Has died; somebody still uses his account',
    levels: ['low', 'substantial'],
    givenName: 'Hans-Peter',
    familyName: 'Krüger',
    birthdate: '1941-01-30',
    registerKey: 'L-100005',
  },
  {
    id: 'tobias',
    note: 'Lives in two places',
    levels: ['low', 'substantial', 'high'],
    givenName: 'Tobias Friedrich',
    familyName: 'Lang',
    birthdate: '1995-12-24',
    registerKey: 'L-100006',
  },
  {
    id: 'zoe',
    note: 'Letters of many alphabets in her name',
    levels: ['low', 'substantial', 'high'],
    givenName: 'Zoë Ægir',
    familyName: 'Łukaszewicz-Đặng',
    birthdate: '1990-04-17',
    registerKey: 'L-100007',
  },
  {
    id: 'marie',
    note: 'A letter in her name that no font here can show: a clerk has to look',
    levels: ['substantial', 'high'],
    givenName: 'Marie',
    familyName: '\u{a7dc}elʔqen',
    birthdate: '1979-08-08',
    registerKey: 'L-100008',
  },
  {
    id: 'michael',
    note: 'Two people of his name and birth date are registered',
    levels: ['low', 'substantial', 'high'],
    givenName: 'Michael',
    familyName: 'Schmidt',
    birthdate: '1980-05-12',
  },
  {
    id: 'amina',
    note: 'Nobody knows the day she was born',
    levels: ['substantial', 'high'],
    givenName: 'Amina',
    familyName: 'Yusuf',
    birthdate: '1990',
    registerKey: 'L-100011',
  },
  {
    id: 'suharto',
    note: 'Has one name only',
    levels: ['substantial', 'high'],
    givenName: '',
    familyName: 'Suharto',
    birthdate: '1975-02-02',
    registerKey: 'L-100012',
  },
  {
    id: 'paula',
    note: 'Has moved away: registered, but nowhere',
    levels: ['substantial'],
    givenName: 'Paula',
    familyName: 'Weidner',
    birthdate: '1998-10-31',
    registerKey: 'L-100013',
  },
  {
    id: 'priya',
    note: 'Unknown to the register',
    levels: ['substantial', 'high'],
    givenName: 'Priya',
    familyName: 'Raman',
    birthdate: '1993-06-21',
    address: at('Neuer Weg 4'),
  },
  {
    id: 'lena',
    note: 'Has a password and nothing else: no certificate without another proof',
    levels: ['none'],
    givenName: 'Lena',
    familyName: 'Vogt',
    birthdate: '2001-09-03',
  },
];
