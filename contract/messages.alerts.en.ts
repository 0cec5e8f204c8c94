// The English texts for what the user is told without having asked, and why; and for the tray. They are part of the one catalog in messages.en.ts.

/** The sentences, by message id, in English. */
export const alertEnglish = {
  'alert.told.began': 'Told: a fault began that matters to you.',
  'alert.told.sharper': 'Told: whose fault it is, or what to do, is known better now.',
  'alert.told.worse': 'Told: it got worse.',
  'alert.told.reminder': 'Told: it still goes on after {minutes} minutes, and you wanted to be reminded.',
  'alert.told.held-back': 'Told: it was held back before, and it still goes on.',
  'alert.told.outlived': 'Told: it came in the wake of another fault and outlived it.',
  'alert.told.came-back': 'Told: it came back after I had said that it is over.',
  'alert.told.over': 'Told: it is over, and you knew that it had begun.',
  'alert.told.many': 'Told: this one notice stands for all that would follow today.',
  'alert.not.off': 'Not told: you have turned notices off.',
  'alert.not.muted': 'Not told: you don’t want to hear of this cause.',
  'alert.not.mild': 'Not told: it is milder than what you want to hear of.',
  'alert.not.creator': 'Not told: it touches nothing that a creator needs.',
  'alert.not.live': 'Not told: you want to hear of faults only while you are LIVE.',
  'alert.not.about-live': 'Not told: you are LIVE, and it does not touch the LIVE.',
  'alert.not.wake': 'Not told: it came in the wake of another fault, which may explain it.',
  'alert.not.snoozed': 'Not told: notices are snoozed.',
  'alert.not.quiet': 'Not told: these are your quiet hours.',
  'alert.not.cap': 'Not told: you were shown as many notices as you want in a day.',
  'alert.not.same': 'Not told: it would say nothing new.',
  'alert.not.flapping': 'Not told: it comes and goes, and you know that.',
  'alert.not.beginning': 'Not told: you were not told that it had begun.',
  'alert.not.replaced': 'Not told: you know of the fault that took its place.',
  'alert.not.unseen': 'Not told: nobody saw how it ended.',
  'notice.over': 'The fault that I told you of is over.',
  'notice.over.down.moment': 'It was down for less than a minute.',
  'notice.over.down.minutes': 'It was down for {minutes} min.',
  'notice.over.down.hours': 'It was down for {hours} h {minutes} min.',
  'notice.over.degraded.moment': 'It was troubled for less than a minute.',
  'notice.over.degraded.minutes': 'It was troubled for {minutes} min.',
  'notice.over.degraded.hours': 'It was troubled for {hours} h {minutes} min.',
  'notice.over.flapping.moment': 'It came and went, for less than a minute in all.',
  'notice.over.flapping.minutes': 'It came and went, for {minutes} min in all.',
  'notice.over.flapping.hours': 'It came and went, for {hours} h {minutes} min in all.',
  'notice.over.unseen.moment': 'I saw less than a minute of it; how it ended, I did not see.',
  'notice.over.unseen.minutes': 'I saw {minutes} min of it; how it ended, I did not see.',
  'notice.over.unseen.hours': 'I saw {hours} h {minutes} min of it; how it ended, I did not see.',
  'notice.many': 'A lot comes and goes today: I have told you {count} times, and say nothing more until tomorrow.',
  'notice.many.todo': 'The history shows everything.',
  'discreet.hidden': 'something that I don’t show now',
  'discreet.verdict.dns.tiktok-blocked':
    'Your network’s DNS blocks TikTok: {count} of its names get no true answer there; others know them.',
  'discreet.failing.dns.tiktok-blocked':
    'It’s most likely your network’s DNS: it gives no answer for {count} of TikTok’s names; others know them.',
  'discreet.hosts.dns.tiktok-blocked':
    'It’s this computer: its hosts file leads {count} of TikTok’s names nowhere. Your DNS knows them.',
  'discreet.verdict.dns.tiktok-partial':
    'Your network’s DNS blocks part of TikTok. That takes away {features}; the rest works.',
  'discreet.failing.dns.tiktok-partial':
    'It’s most likely your network’s DNS: it gives no answer for one of TikTok’s names. That takes away {features}; the rest works.',
  'discreet.hosts.dns.tiktok-partial':
    'It’s this computer: its hosts file leads one of TikTok’s names nowhere. That takes away {features}; the rest works.',
  'discreet.todo.dns.tiktok-partial':
    'Allow TikTok’s names in your DNS filter or hosts file, or choose another DNS server.',
  'notice.check-again': 'Check again',
  'notice.show': 'Show',
  'notice.snooze': 'Quiet for 1 hour',
  'notice.fix': 'What can be done',
} as const;
