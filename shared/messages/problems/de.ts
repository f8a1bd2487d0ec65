import type { FieldCode } from '../../contracts/field-code.ts';
import type { ErrorCode } from '../../contracts/problem.ts';

export type ProblemMessages = {
  /** One sentence for each error of the API. */
  readonly titles: Record<ErrorCode, string>;
  /** One sentence for each thing that can be wrong with a field, to stand beside it. */
  readonly fields: Record<FieldCode, string>;
};

export const de = {
  titles: {
    invalid_request: 'Bitte prüfen Sie Ihre Angaben.',
    malformed_request: 'Diese Anfrage konnten wir nicht lesen.',
    idempotency_key_missing: 'Der Anfrage fehlt der Schlüssel, der doppelte Buchungen verhindert.',
    idempotency_key_reused: 'Dieser Schlüssel gehört schon zu einer anderen Anfrage.',
    link_invalid: 'Dieser Link ist nicht gültig.',
    sign_in_needed: 'Bitte melden Sie sich an.',
    not_permitted: 'Dafür reichen Ihre Rechte nicht.',
    step_up_needed: 'Dafür müssen Sie sich mit einem stärkeren Nachweis anmelden.',
    ticket_changed: 'Das hat inzwischen jemand anderes geändert. Bitte sehen Sie nach, wie es jetzt ist.',
    request_changed: 'Der Antrag ist inzwischen in einem anderen Zustand. Bitte sehen Sie nach, wie er jetzt steht.',
    nobody_waiting: 'Gerade wartet niemand.',
    walk_in_closed:
      'Ohne Termin geht es gerade nicht. Sehen Sie nach, wann wir wieder öffnen, oder buchen Sie einen Termin.',
    counter_busy: 'An Ihrem Platz ist noch jemand. Bitte schließen Sie das zuerst ab oder parken Sie.',
    no_desk: 'Bitte wählen Sie zuerst Ihren Platz.',
    not_expected_here: 'Dieser Termin ist an einer anderen Stelle oder an einem anderen Tag.',
    undo_expired: 'Das lässt sich nicht mehr zurücknehmen.',
    edited_meanwhile: 'Das hat inzwischen jemand anderes geändert. Es ist nichts überschrieben.',
    choice_needed: 'Durch die Änderung verlieren Termine ihren Platz. Bitte wählen Sie, was mit ihnen geschieht.',
    in_use: 'Das wird noch gebraucht: Es gibt Termine dafür. Es ist nichts gelöscht.',
    not_found: 'Das haben wir nicht gefunden.',
    method_not_allowed: 'So kann diese Adresse nicht aufgerufen werden.',
    appointment_gone: 'Diesen Termin gibt es nicht mehr.',
    hold_expired: 'Ihre Reservierung ist abgelaufen. Bitte wählen Sie noch einmal eine Zeit.',
    slot_taken: 'Diese Zeit ist gerade vergeben worden. Bitte wählen Sie eine andere.',
    not_bookable: 'Das kann so nicht gebucht werden.',
    limit_reached: 'Mit dieser Mail-Adresse gibt es für dieses Anliegen schon einen Termin.',
    too_late_to_change: 'Für eine Änderung ist es zu spät. Bitte rufen Sie uns an.',
    code_wrong: 'Dieser Code stimmt nicht. Bitte prüfen Sie die sechs Ziffern aus der Mail.',
    payload_too_large: 'Die Anfrage ist zu groß.',
    unsupported_media_type: 'Die Anfrage muss JSON sein.',
    too_many_requests: 'Das waren zu viele Versuche. Bitte warten Sie etwas und versuchen Sie es dann noch einmal.',
    internal_error: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    overloaded: 'Gerade ist sehr viel los. Bitte versuchen Sie es gleich noch einmal.',
    payment_unavailable:
      'Der Bezahldienst antwortet gerade nicht. Es wurde nichts abgebucht. Bitte versuchen Sie es später noch einmal.',
    outcome_unknown: 'Wir prüfen noch, ob das geklappt hat. Bitte versuchen Sie es gleich noch einmal.',
  },
  fields: {
    required: 'Bitte füllen Sie dieses Feld aus.',
    wrong_type: 'Diese Angabe hat die falsche Art.',
    invalid: 'Diese Angabe ist nicht gültig.',
    invalid_format: 'Diese Angabe ist nicht richtig geschrieben.',
    invalid_date: 'Bitte geben Sie ein Datum an, das es gibt.',
    invalid_mail: 'Bitte prüfen Sie die Mail-Adresse. Sie sieht so aus: name@example.org',
    invalid_encoding: 'Diese Angabe ist nicht lesbar.',
    not_allowed: 'Bitte wählen Sie einen der angebotenen Werte.',
    too_short: 'Diese Angabe ist zu kurz.',
    too_long: 'Diese Angabe ist zu lang.',
    too_small: 'Diese Zahl ist zu klein.',
    too_big: 'Diese Zahl ist zu groß.',
    too_few: 'Bitte wählen Sie mindestens eines aus.',
    too_many: 'Das ist zu viel auf einmal.',
    too_deep: 'Diese Angabe ist zu tief verschachtelt.',
    unknown_field: 'Dieses Feld kennen wir nicht.',
    forbidden_key: 'Dieser Feldname ist nicht erlaubt.',
    forbidden_character: 'Bitte entfernen Sie Zeilenumbrüche und unsichtbare Zeichen.',
    duplicate: 'Diese Angabe steht zweimal da.',
    not_expected: 'Hier erwarten wir keine Daten.',
    unknown_service: 'Dieses Anliegen kennen wir nicht.',
    unknown_office: 'Diese Stelle kennen wir nicht.',
    not_combinable: 'Diese Anliegen können nicht zusammen gebucht werden.',
    not_offered_here: 'Dieses Anliegen gibt es an dieser Stelle nicht.',
    no_office: 'Keine Stelle bietet alles zusammen an. Bitte buchen Sie zwei Termine.',
    visit_too_long: 'Das dauert für einen Termin zu lange. Bitte buchen Sie zwei Termine.',
    not_on_grid: 'Zu dieser Zeit beginnt hier kein Termin.',
    too_soon: 'Diese Zeit ist zu nah, um sie noch zu buchen.',
    too_far_ahead: 'So weit im Voraus kann noch nicht gebucht werden.',
    ends_before_start: 'Das Ende liegt nicht nach dem Beginn.',
    in_the_past: 'Dieser Tag ist schon vorbei.',
    before_day_start: 'So früh beginnt der Tag dieser Stelle nicht.',
    closed_too_long: 'Eine Schließung dauert höchstens ein Jahr. Bitte prüfen Sie die Jahreszahl.',
    closed_then: 'Zu dieser Zeit gilt eine Schließung. Bitte ändern Sie zuerst die Schließung.',
    unknown_region: 'Für diese Region kennen wir keine Feiertage. Beispiele: DE-SN, NL.',
    held_by_other_rules:
      'Andere Zeiten, die nur in manchen Wochen gelten, haben hier schon mehr Schalter. Bitte ändern Sie diese Zeiten unter „Öffnungszeiten“.',
    nothing_to_undo: 'Diese Änderung ist schon zurückgenommen oder lässt sich nicht zurücknehmen.',
    grid_in_use:
      'Das Raster lässt sich nicht ändern, weil schon Tage geöffnet sind. Gebuchte Termine stünden sonst zu anderen Zeiten im Plan.',
    was_removed:
      'Diesen Dienst gab es schon einmal. Bitte holen Sie ihn zurück oder wählen Sie einen anderen Kurznamen.',
  },
} as const satisfies ProblemMessages;
