// Papers that many services ask for.

export const identityDocument = {
  name: {
    de: 'Ausweis oder Reisepass',
    en: 'Identity card or passport',
    nl: 'Identiteitskaart of paspoort',
    einfach: 'Ausweis oder Reisepass',
  },
};

export const oldDocument = {
  name: {
    de: 'Ihr bisheriger Ausweis oder Reisepass, auch wenn er abgelaufen ist',
    en: 'Your present identity card or passport, even if it has expired',
    nl: 'Uw huidige identiteitskaart of paspoort, ook als die verlopen is',
    einfach: 'Ihr alter Ausweis oder Reisepass. Er darf abgelaufen sein.',
  },
};

export const digitalPhoto = {
  name: {
    de: 'Digitales Passfoto',
    en: 'Digital passport photo',
    nl: 'Digitale pasfoto',
    einfach: 'Digitales Pass-Foto',
  },
  note: {
    de: 'Code vom Fotostudio; oder Sie machen das Foto bei uns für 6 Euro.',
    en: 'The code from a photo studio; or take the photo at our office for 6 euros.',
    nl: 'De code van de fotostudio; of u maakt de foto bij ons voor 6 euro.',
    einfach: 'Sie bekommen im Foto-Studio einen Code. Oder Sie machen das Foto bei uns. Das kostet 6 Euro.',
  },
};

export const birthCertificate = {
  name: {
    de: 'Geburtsurkunde',
    en: 'Birth certificate',
    nl: 'Geboorteakte',
    einfach: 'Geburts-Urkunde',
  },
  note: {
    de: 'nur beim ersten Ausweis in unserer Stadt',
    en: 'only for your first document in our town',
    nl: 'alleen bij uw eerste document in onze stad',
    einfach: 'Nur wenn Sie bei uns zum ersten Mal einen Ausweis beantragen.',
  },
};

export const vehiclePapers = {
  name: {
    de: 'Zulassungsbescheinigung Teil I (Fahrzeugschein)',
    en: 'Registration certificate part I (vehicle licence)',
    nl: 'Kentekenbewijs deel I (Fahrzeugschein)',
    einfach: 'Fahrzeug-Schein (Zulassungs-Bescheinigung Teil 1)',
  },
};

export const vehicleTitle = {
  name: {
    de: 'Zulassungsbescheinigung Teil II (Fahrzeugbrief)',
    en: 'Registration certificate part II (vehicle title)',
    nl: 'Kentekenbewijs deel II (Fahrzeugbrief)',
    einfach: 'Fahrzeug-Brief (Zulassungs-Bescheinigung Teil 2)',
  },
};

export const insuranceNumber = {
  name: {
    de: 'eVB-Nummer Ihrer Kfz-Versicherung',
    en: 'eVB number from your motor insurer',
    nl: 'eVB-nummer van uw autoverzekering',
    einfach: 'eVB-Nummer. Die Nummer bekommen Sie von Ihrer Auto-Versicherung.',
  },
};

export const taxMandate = {
  name: {
    de: 'SEPA-Lastschriftmandat für die Kfz-Steuer',
    en: 'SEPA direct debit mandate for the vehicle tax',
    nl: 'SEPA-machtiging voor de motorrijtuigenbelasting',
    einfach: 'Ihre Konto-Nummer (IBAN) für die Kfz-Steuer',
  },
};
