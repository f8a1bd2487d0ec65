/** Names that registers really hold, and texts that were typed to break something. */
export const hardNames = [
  { label: 'Einzelner Name', value: 'Suharto' },
  { label: 'Leer', value: '' },
  { label: 'Nur Leerzeichen', value: '   ' },
  { label: 'Latein', value: 'Łukaszewicz-Đặng Ångström Œuvre ẞß Ğüneş Ìbíkúnlé Ǩöžŋ ƏșțŽ' },
  { label: 'Zerlegt geschrieben', value: 'Müller Nguyễn'.normalize('NFD') },
  { label: 'Ohne fertigen Buchstaben', value: 'M̂ l̥ R̥ C̨̆ ʹ ʺ K̲ Ā̊' },
  { label: 'Griechisch', value: 'Γεώργιος Παπαδόπουλος ΐ Ώ' },
  { label: 'Kyrillisch', value: 'Добрев Щукин Ђорђевић Ќе їжак Ґ' },
  { label: 'XML und PDF', value: '<script>&"\' ]]> ) ( \\ /ByteRange [0 1 2 3] %' },
  { label: 'Über 120 Zeichen', value: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4) },
  { label: 'Viele Wörter', value: 'Maria del Pilar Teresa Cayetana '.repeat(12) },
  { label: 'Geburtstag unbekannt', value: '1990 (Tag und Monat nicht bekannt)' },
  { label: 'Striche und Zeichen', value: 'O’Brien–d’Este, Nr. 7 ½ a/b • § 18 € ‡ ‚x‘ „y“' },
] as const;
