import type { VoiceView } from '../../../shared/contracts/heard/feedback.ts';
import { lastHeardMonth } from '../../../shared/domain/heard/feedback.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Voices } from '../../ports/heard.ts';
import { type KeepFeedbackDeps, monthNow } from './keep-feedback.ts';

/** More than anybody reads on a page of figures. */
const mostVoices = 12;

/** What a lead has published, a whole month after the month in which it was said: nobody is known by the day. */
export async function publishedVoices(
  deps: Pick<KeepFeedbackDeps, 'catalogue' | 'clock'> & { readonly voices: Voices },
  tenant: TenantId,
): Promise<readonly VoiceView[]> {
  const thisMonth = await monthNow(deps, tenant);
  if (thisMonth === undefined) return [];
  const voices = await deps.voices.until(tenant, lastHeardMonth(thisMonth), mostVoices);
  return voices.map(({ id: _id, ...voice }) => voice);
}
