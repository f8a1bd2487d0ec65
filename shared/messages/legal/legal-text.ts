/** A heading with its paragraphs and, after them, points. `contact` adds the town's mail and phone as links. */
export type LegalSection = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
  readonly contact?: true;
};

/** Names the town; `phone` and `mail` are shown as links beside the text, not inside it. */
type LegalPage = {
  readonly title: string;
  readonly lead: (town: string) => string;
  readonly sections: readonly LegalSection[];
};

export type LegalMessages = {
  readonly accessibility: LegalPage;
  readonly privacy: LegalPage;
  readonly imprint: { readonly title: string; readonly contact: string };
  readonly source: LegalPage & { readonly get: string; readonly ask: string; readonly api: string };
};
