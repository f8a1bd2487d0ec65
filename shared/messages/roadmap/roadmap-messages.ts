import type { Language } from '../../domain/language.ts';
import { de, type RoadmapMessages } from './de.ts';
import { einfach } from './einfach.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const roadmapMessages: Record<Language, RoadmapMessages> = { de, en, nl, einfach };
