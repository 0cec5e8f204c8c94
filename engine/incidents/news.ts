// What is told beside incidents: news that stands until it was told or taken back. Whoever keeps quiet hours or a snooze hears of
// it afterwards, if it still stands then. Pure.
import type { NewsOccasion } from '../../contract/alert.ts';
import { asMayBeSeen } from '../../contract/discreet.ts';
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import { againstNow } from './alert-policy.ts';
import type { Circumstances, Decision } from './alert-policy.ts';
import type { Wording } from './notice.ts';

/** News in its own words; a later one of the same `group` takes its place on the screen. */
export type News = Pick<Wording, 'group' | 'urgency' | 'title'> & { occasion: NewsOccasion; body: Message | null };

/** News that was not told yet; `reason` is why, null before it was weighed. */
export type Standing = { news: News; reason: MessageId | null };

const against = (around: Circumstances): MessageId | null => {
  if (!around.settings.enabled) return 'alert.not.off';
  if (around.settings.onlyWhileLive && !around.live) return 'alert.not.live';
  return againstNow(around);
};

/** Decides whether news is told at this moment. */
export const decideNews = ({ occasion, group, urgency, title, body }: News, around: Circumstances): Decision => {
  const refusal = against(around);
  if (refusal !== null) return { told: false, reason: message(refusal), wording: null };
  const { discreet, settings } = around;
  const shown = (one: Message): Message => asMayBeSeen(one, around);
  const words = { title: shown(title), body: body && shown(body) };
  const silent = discreet || !settings.sound || urgency === 'low';
  const wording: Wording = { occasion, incident: null, group, urgency, ...words, actions: ['show', 'snooze'], silent };
  return { told: true, reason: message(`alert.told.${occasion}`), wording };
};
