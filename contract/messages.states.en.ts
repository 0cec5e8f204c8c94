// The English texts of what a view says of itself: that nobody watches, and what this computer does not let Tokwatch do. They are part
// of the one catalog in messages.en.ts.

/** Sentences by message id, in English. */
export const statesEnglish = {
  'paused.since': 'Watching is paused since {time}.',
  'paused.history': 'Nobody looks meanwhile. This time stays a gap: it is hatched below, and no percentage counts it.',
  'paused.live':
    'Nobody looks at your line or at TikTok meanwhile, so what is said of them below is from before. What OBS tells still comes.',
  'paused.fixes': 'What fits below goes by what was seen before. Go on watching to learn what is true now.',
} as const;
