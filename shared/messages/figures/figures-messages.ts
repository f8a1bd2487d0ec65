import type { Language } from '../../domain/language.ts';
import { de, type FiguresMessages } from './de.ts';
import { kpisDe } from './de-kpis.ts';
import { einfach } from './einfach.ts';
import { kpisEinfach } from './einfach-kpis.ts';
import { en } from './en.ts';
import { kpisEn } from './en-kpis.ts';
import type { KpiTexts } from './kpi-text.ts';
import { nl } from './nl.ts';
import { kpisNl } from './nl-kpis.ts';

/** The sentences of the public pages of figures in every language. */
export const figuresMessages: Record<Language, FiguresMessages> = { de, en, nl, einfach };

/** Names, explanations and sentences of all figures in every language. */
export const kpiTexts: Record<Language, KpiTexts> = { de: kpisDe, en: kpisEn, nl: kpisNl, einfach: kpisEinfach };
