import { type Draft, flatDraft, localized, needed, number, rowsIn } from '#lib/catalogue-edit/draft.ts';
import { centsOf, eurosOf } from '#lib/products/euro-text.ts';
import { type Api, orErrorPage } from '#lib/server/api.ts';
import type { Entry } from '#lib/server/catalogue-edit/edit-entry.ts';
import type { ServiceView } from '#shared/contracts/catalogue.ts';
import type { RequestOf } from '#shared/contracts/route.ts';
import type { Routes } from '#shared/contracts/routes.ts';
import type { ProductEffectView } from '#shared/contracts/staff/products.ts';
import { AssuranceLevel } from '#shared/domain/assurance.ts';
import { FieldId } from '#shared/domain/certificate/field.ts';
import type { ProductId } from '#shared/domain/certificate/ids.ts';
import {
  Delivery,
  DocumentLanguage,
  ProductKind,
  ProductMode,
  type WrittenProduct,
} from '#shared/domain/certificate/product.ts';
import { productTemplates } from '#shared/domain/certificate/product-templates.ts';
import { slugOf } from '#shared/domain/slug.ts';

type Change = Extract<RequestOf<Routes['previewProduct']>['change'], { kind: 'edit' }>;
type Shown = Omit<WrittenProduct, 'id'>;

/** A stored product as a form shows it: amounts in euros, what is chosen from a list as a mark of its own. */
export function draftOfProduct(product: Shown): Draft {
  const { fields, fees, deliveries, languages, public: isPublic, onlySelf, wallet, ...rest } = product;
  const marks = (list: string, ids: readonly string[]) => ids.map((id) => [`${list}.${id}.row`, '1'] as const);
  const choices = fields.allowed.map((id) => [`fields.${id}`, fields.default.includes(id) ? 'preset' : 'choose']);
  const prices = fees.map(({ cents, ...fee }) => ({ ...fee, amount: eurosOf(cents) }));
  return {
    ...flatDraft({ ...rest, prices }),
    ...Object.fromEntries([...marks('deliveries', deliveries), ...marks('languages', languages), ...choices]),
    ...(isPublic && { public: 'on' }),
    ...(onlySelf && { onlySelf: 'on' }),
    ...(wallet && { wallet: 'on' }),
  };
}

/** The template of a kind as a form shows it: a row for the fee of each delivery, which the town fills in. */
export function draftOfTemplate(kind: ProductKind): Draft {
  const template = productTemplates[kind];
  const draft = draftOfProduct({ ...template, kind, fees: [], exemptions: [], public: false });
  const prices = template.deliveries.map((delivery, row) => [
    [`prices.${row}.row`, '1'],
    [`prices.${row}.delivery`, delivery],
  ]);
  return { ...draft, ...Object.fromEntries(prices.flat()) };
}

/** What the API is asked: what is empty is left out. */
function changeOfProduct(draft: Draft): Change {
  const text = localized(draft, 'needed');
  const chosen = (id: FieldId) => draft[`fields.${id}`];
  return {
    kind: 'edit',
    product: {
      ...termsOfDraft(draft),
      name: needed(draft, 'name'),
      summary: needed(draft, 'summary'),
      ...(text && { needed: text }),
      code: draft['code'] ?? '',
      fields: {
        allowed: FieldId.options.filter((id) => chosen(id) !== undefined),
        default: FieldId.options.filter((id) => chosen(id) === 'preset'),
      },
      purposes: rowsIn(draft, 'purposes').map((row) => ({
        id: idOfRow(draft, `purposes.${row}`),
        name: needed(draft, `purposes.${row}.name`),
        needsProof: draft[`purposes.${row}.needsProof`] === 'true',
      })),
      deliveries: Delivery.options.filter((one) => draft[`deliveries.${one}.row`] !== undefined),
      fees: rowsIn(draft, 'prices').map((row) => priceOf(draft, `prices.${row}`)),
      exemptions: rowsIn(draft, 'exemptions').map((row) => ({
        id: idOfRow(draft, `exemptions.${row}`),
        name: needed(draft, `exemptions.${row}.name`),
        proof: needed(draft, `exemptions.${row}.proof`),
        source: draft[`exemptions.${row}.source`] ?? '',
      })),
      languages: DocumentLanguage.options.filter((one) => draft[`languages.${one}.row`] !== undefined),
      onlySelf: draft['onlySelf'] !== undefined,
      public: draft['public'] !== undefined,
      wallet: draft['wallet'] !== undefined,
      ...(draft['pickUpService'] && { pickUpService: draft['pickUpService'] }),
    },
  };
}

function termsOfDraft(draft: Draft) {
  const refund = (when: string) => (draft[`refunds.${when}`] === 'none' ? ('none' as const) : ('all' as const));
  const days = (name: string) => number(draft[`retention.${name}`]);
  return {
    kind: ProductKind.safeParse(draft['kind']).data ?? 'registration-simple',
    legalBasis: draft['legalBasis'] ?? '',
    level: AssuranceLevel.safeParse(draft['level']).data ?? 'none',
    mode: ProductMode.safeParse(draft['mode']).data ?? 'clerk',
    refunds: { withdrawn: refund('withdrawn'), rejected: refund('rejected') },
    deadlineWorkingDays: number(draft['deadlineWorkingDays']),
    validityMonths: number(draft['validityMonths']),
    retention: {
      draftDays: days('draftDays'),
      documentDays: days('documentDays'),
      proofDays: days('proofDays'),
      caseDays: days('caseDays'),
    },
    qr: draft['qr'] === 'full' ? ('full' as const) : ('minimal' as const),
  };
}

function priceOf(draft: Draft, at: string) {
  return {
    delivery: Delivery.safeParse(draft[`${at}.delivery`]).data ?? 'download',
    cents: centsOf(draft[`${at}.amount`]),
    validFrom: draft[`${at}.validFrom`] ?? '',
    source: draft[`${at}.source`] ?? '',
  };
}

/** What has an id keeps it; a new row is named after its German text, so that nobody has to think of one. */
function idOfRow(draft: Draft, at: string): string {
  return (
    draft[`${at}.id`] ??
    slugOf(draft[`${at}.name.de`] ?? '')
      .slice(0, 40)
      .replace(/-+$/, '')
  );
}

/** Services that appointments for picking up can be made for, as a list to choose from. */
export async function pickUpServices(api: Api): Promise<readonly Pick<ServiceView, 'id' | 'name'>[]> {
  const { services } = orErrorPage(await api('searchServices', {}));
  return services.map(({ id, name }) => ({ id, name }));
}

/** A product for the edit form; `productId` may be that of one to come. */
export function productEntry(call: Api, productId: ProductId): Entry<ProductEffectView> {
  return {
    lists: ['prices', 'purposes', 'exemptions'],
    async stored() {
      const answer = await call('getProductToEdit', { productId });
      if (!answer.ok) return undefined;
      const { version, changed, product } = answer.value;
      return { draft: draftOfProduct(product), version, changed };
    },
    preview: async (draft) => await call('previewProduct', { productId, change: changeOfProduct(draft) }),
    save: async (draft, how) => await call('saveProduct', { productId, change: changeOfProduct(draft), ...how }),
    fieldOf: (_draft, pointer) =>
      pointer
        .replace(/^\/change\/product\//, '')
        .replace(/^\//, '')
        .replace(/^fees/, 'prices')
        .replace(/^(prices\/\d+\/)cents$/, '$1amount')
        .replace(/^((?:purposes|exemptions)\/\d+\/)id$/, '$1name/de')
        .replace(/^(fields|deliveries|languages)\/.*$/, '$1')
        .replaceAll('/', '.'),
  };
}
