import type { ServiceDraft, ServiceToEditView } from '../../../shared/contracts/staff/services.ts';
import type { ServiceId } from '../../../shared/domain/ids.ts';
import { Language, type LocalizedText } from '../../../shared/domain/language.ts';
import { Service, ServiceText } from '../../../shared/domain/service.ts';
import { htmlFor, isSimpleHtml, textOfHtml } from '../../../shared/domain/simple-text.ts';
import type { EditedService } from '../../ports/staff.ts';

/** A service as clerks write it: HTML as text. */
export function draftOfService({ service, text }: EditedService): ServiceToEditView['service'] {
  const { id: _id, ...facts } = service;
  const { id: _textId, descriptionHtml, feesHtml, ...texts } = text;
  const description = plain(descriptionHtml);
  return {
    ...facts,
    ...texts,
    ...(description && { description }),
    ...(feesHtml && { fees: plain(feesHtml) }),
  };
}

/** Texts whose stored HTML says more than a clerk can write, by field and language: `description.de`. */
export function formattedTexts({ text: { descriptionHtml, feesHtml } }: EditedService): string[] {
  const formatted = (field: string, html: LocalizedText | undefined) =>
    Language.options
      .filter((language) => !isSimpleHtml(html?.[language] ?? ''))
      .map((language) => `${field}.${language}`);
  return [...formatted('description', descriptionHtml), ...formatted('fees', feesHtml)];
}

/** What a draft makes of a service; HTML stays as it is stored wherever its text is still the same. */
export function serviceOfDraft(id: ServiceId, draft: ServiceDraft, stored: EditedService | undefined): EditedService {
  const { description, papers, fees, deadline, whoComes, links, ...facts } = draft;
  const before = stored?.text;
  return {
    service: Service.parse({ ...facts, id, combinableWith: others(facts.combinableWith, id) }),
    text: ServiceText.parse({
      id,
      descriptionHtml: description ? withHtml(description, before?.descriptionHtml) : { de: '' },
      papers,
      feesHtml: fees && withHtml(fees, before?.feesHtml),
      deadline,
      whoComes,
      links,
    }),
  };
}

/** Each service once, and never itself. */
function others(ids: readonly ServiceId[], own: ServiceId): ServiceId[] {
  return [...new Set(ids)].filter((id) => id !== own);
}

function plain(html: LocalizedText): LocalizedText | undefined {
  const texts = Language.options.map((language) => [language, textOfHtml(html[language] ?? '')] as const);
  const written = texts.filter(([, text]) => text !== '');
  return written.length === 0 ? undefined : { de: '', ...Object.fromEntries(written) };
}

function withHtml(text: LocalizedText, stored: LocalizedText | undefined): LocalizedText {
  const written = Language.options.flatMap((language) => {
    const own = text[language];
    return own === undefined ? [] : [[language, htmlFor(own, stored?.[language])] as const];
  });
  return { de: '', ...Object.fromEntries(written) };
}
