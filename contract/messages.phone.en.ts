// What a person's word about TikTok on a phone makes of a verdict and its evidence, in English. Part of the one catalog in
// messages.en.ts; the words of the panel that asks for it are in messages.phone-panel.en.ts.

/** The sentences of the first view about the phone, by message id, in English. */
export const phoneEnglish = {
  'mobile.tiktok.unreachable':
    'You saw TikTok open on your phone’s mobile data, but it doesn’t open here. Most likely something here or on the way stops it.',
  'neither.tiktok.unreachable':
    'You saw TikTok fail on your phone’s mobile data, as it does here: most likely it’s not your network. I can’t tell whether TikTok is down or blocked where you are.',
  'todo.mobile.tiktok.unreachable':
    'Use the phone’s mobile data meanwhile. Look for a filter in the router, a firewall or security software; if there is none, ask your provider.',
  'todo.neither.tiktok.unreachable': 'Restarting the router will most likely not help. Wait, or ask others.',
  'evidence.phone-works-now':
    'Your phone, on mobile data, a moment ago: TikTok’s website opens. It is one person’s word, no proof.',
  'evidence.phone-works-ago':
    'Your phone, on mobile data, {minutes} minutes ago: TikTok’s website opens. It is one person’s word, no proof.',
  'evidence.phone-fails-now':
    'Your phone, on mobile data, a moment ago: TikTok’s website does not open. It is one person’s word, no proof.',
  'evidence.phone-fails-ago':
    'Your phone, on mobile data, {minutes} minutes ago: TikTok’s website does not open. It is one person’s word, no proof.',
  'phone.offer': 'Does it work on your phone’s mobile data? That may tell more.',
} as const;
