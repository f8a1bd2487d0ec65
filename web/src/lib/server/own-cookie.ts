/**
 * Name and settings of a cookie that only this host's server reads. `__Host-` ties it to the host; it needs HTTPS, so
 * the local portal goes without. Without `maxAge` it ends with the browser.
 */
export function ownCookie(url: URL, name: string) {
  const secure = url.protocol === 'https:';
  return {
    name: secure ? `__Host-${name}` : name,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure } as const,
  };
}
