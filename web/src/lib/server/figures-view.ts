import { error } from '@sveltejs/kit';
import type { FiguresView } from '#shared/contracts/figures/figures.ts';
import { Scope } from '#shared/domain/figures/scope.ts';
import { orErrorPage } from './api.ts';

/** The figures of a scope; what cannot be one is a page that does not exist. */
export async function figuresOf({ api }: App.Locals, asked: { kind: string; id?: string }): Promise<FiguresView> {
  const scope = Scope.safeParse(asked);
  if (!scope.success) error(404);
  const { kind, ...rest } = scope.data;
  return orErrorPage(await api('getFigures', { scope: kind, ...rest }));
}
