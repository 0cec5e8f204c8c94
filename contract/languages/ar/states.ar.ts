// The Arabic texts of what a view says of itself: that nobody watches, and what this computer does not let Tokwatch do.
import type { TextsFor } from '../../message.ts';
import type { statesEnglish } from '../../messages.states.en.ts';

/** Sentences by message id. */
export const states = {
  'paused.since': 'المراقبة متوقفة مؤقتًا منذ {time}.',
  'paused.history': 'لا أحد يراقب في الأثناء. يبقى هذا الوقت فجوة: تظهر مظلّلة أدناه، ولا تحسبها أي نسبة.',
  'paused.live':
    'لا أحد ينظر إلى خطك ولا إلى TikTok في الأثناء، فما يقال عنهما أدناه من قبل. وما يخبر به OBS يستمر في الوصول.',
  'paused.fixes': 'ما يناسب أدناه مبني على ما شوهد من قبل. تابع المراقبة لتعرف ما هو صحيح الآن.',
} as const satisfies TextsFor<typeof statesEnglish>;
