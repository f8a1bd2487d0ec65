import { createContext } from 'svelte';
import type { Language } from '#shared/domain/language.ts';
import type { FrameMessages } from '#shared/messages/frame/de.ts';

/** What every component may need: the language, its sentences, and links that stay in that language. */
type Frame = {
  readonly language: Language;
  readonly m: FrameMessages;
  /** `href('/offices')` is `/en/offices` on an English page. */
  href(path: string): string;
};

const [getFrame, setFrame] = createContext<() => Frame>();

export { getFrame, setFrame };
