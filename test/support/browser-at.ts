/** Follows redirects of the provider with its cookies, and stops where one leads away. */
export function browserAt(issuer: string) {
  const cookies = new Map<string, string>();
  return async function go(
    url: string,
    form?: Readonly<Record<string, string>>,
  ): Promise<{ url: string; html: string }> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const to = response.headers.get('location');
    if (to === null) return { url, html: await response.text() };
    const next = new URL(to, url).href;
    return next.startsWith(issuer) ? await go(next) : { url: next, html: '' };
  };
}
