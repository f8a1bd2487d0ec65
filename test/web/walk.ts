/** Pages and links that this walk leaves alone: the journey and the API have tests of their own. */
const elsewhere = /^(?:\/(?:en|nl|einfach))?\/(?:a|appointments|v1)(?:[/?]|$)|\.\w+$/;
const otherLanguage = /^\/(?:en|nl|einfach)(?:[/?]|$)/;

export type Walk = {
  /** Status and HTML by address, of every page that can be reached. */
  readonly pages: ReadonlyMap<string, { readonly status: number | undefined; readonly html: string }>;
  /** Places within pages that links point at: `/offices#rathaus-mitte`. */
  readonly anchors: readonly { readonly page: string; readonly id: string }[];
};

type Open = (path: string) => Promise<{ readonly status: number | undefined; readonly html: string }>;

/** Follows every link from the home page of one language (`''`, `/en`, …) and stays within that language. */
export async function walk(open: Open, prefix: string): Promise<Walk> {
  const pages = new Map<string, Awaited<ReturnType<Open>>>();
  const anchors: { page: string; id: string }[] = [];
  const waiting = [prefix || '/'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path)) continue;
    const page = await open(path);
    pages.set(path, page);
    const links = linksOf(page.html, path);
    anchors.push(...links.filter(({ id }) => id !== '').map(({ target, id }) => ({ page: target, id })));
    waiting.push(...links.map(({ target }) => target).filter((to) => isIn(prefix, to) && !elsewhere.test(to)));
  }
  return { pages, anchors };
}

function linksOf(html: string, page: string) {
  return [...html.matchAll(/ href="([/#][^"]*)"/g)].map(([, href = '']) => {
    const { pathname, search, hash } = new URL(href.replaceAll('&amp;', '&'), `http://page${page}`);
    return { target: pathname + search, id: hash.slice(1) };
  });
}

function isIn(prefix: string, target: string): boolean {
  return prefix ? target === prefix || target.startsWith(`${prefix}/`) : !otherLanguage.test(target);
}
