// The English texts for a screen that others watch, and for pausing. They are part of the one catalog in messages.en.ts.

/** The sentences, by message id, in English. */
export const alertEnglish = {
  'discreet.hidden': 'something that I don’t show now',
  'discreet.verdict.dns.tiktok-blocked':
    'Your network’s DNS blocks TikTok: {count} of its names get no true answer there; others know them.',
  'discreet.failing.dns.tiktok-blocked':
    'It’s most likely your network’s DNS: it gives no answer for {count} of TikTok’s names; others know them.',
  'discreet.hosts.dns.tiktok-blocked':
    'It’s this computer: its hosts file leads {count} of TikTok’s names nowhere. Your DNS knows them.',
  'discreet.verdict.dns.tiktok-partial':
    'Your network’s DNS blocks part of TikTok. That takes away {features}; other parts work.',
  'discreet.failing.dns.tiktok-partial':
    'It’s most likely your network’s DNS: it gives no answer for one of TikTok’s names. That takes away {features}; other parts work.',
  'discreet.hosts.dns.tiktok-partial':
    'It’s this computer: its hosts file leads one of TikTok’s names nowhere. That takes away {features}; other parts work.',
  'discreet.todo.dns.tiktok-partial':
    'Allow TikTok’s names in your DNS filter or hosts file, or choose another DNS server.',
  'tray.pause': 'Pause watching',
  'tray.resume': 'Go on watching',
} as const;
