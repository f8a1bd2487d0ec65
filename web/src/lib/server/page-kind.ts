/** Longer than any name of a page, shorter than any id. */
const longestName = 14;

/**
 * The kind of a staff page, for a call for help: `/staff/board/4k7m2pqx…` becomes `/staff/board/[id]`. Nothing that could
 * lead to a person is left. `/staff` for what is no page of staff.
 */
export function pageKind(path: string | null | undefined): string {
  const [start, area, ...segments] = (path ?? '').split(/[?#]/)[0]?.split('/') ?? [];
  if (start !== '' || area !== 'staff') return '/staff';
  const names = segments.map((segment) =>
    /^[a-z-]+$/.test(segment) && segment.length <= longestName ? segment : '[id]',
  );
  return ['/staff', ...names].join('/').slice(0, 120);
}
