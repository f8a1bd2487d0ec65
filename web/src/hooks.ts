import type { Reroute } from '@sveltejs/kit/hooks';
import { splitLanguage } from '#lib/language-path.ts';

/** One set of routes for all languages: the prefix is taken off before a route is chosen. */
export const reroute: Reroute = ({ url }) => splitLanguage(url.pathname).path;
