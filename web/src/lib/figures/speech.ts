import { getFrame } from '#lib/frame.ts';
import { figuresMessages, kpiTexts } from '#shared/messages/figures/figures-messages.ts';

/** What components of figures say, in the language of the page. */
export function getSpeech() {
  const frame = getFrame();
  return () => {
    const { language, href } = frame();
    return { language, href, m: figuresMessages[language], kpi: kpiTexts[language] };
  };
}
