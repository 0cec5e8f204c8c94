// The English texts of the first steps. They are part of the one catalog in messages.en.ts.

/** What the first steps say, by message id, in English. */
export const stepsEnglish = {
  'steps.step': 'Step {step} of {steps}',
  'steps.next': 'Next',
  'steps.back': 'Back',
  'steps.skip': 'Skip',
  'steps.done': 'Done',
  'steps.keeps': 'Tokwatch is watching already. Nothing here needs an answer, and all of it stands in the settings.',
  'steps.not-kept':
    'These steps come again at the next start: the disk did not let Tokwatch note that you have been through.',
  'sent.title': 'What is sent, and to whom',
  'sent.what':
    'To find what is broken, Tokwatch asks. Each one it asks sees your IP address, as with any connection, and that a program named Tokwatch asks. Nothing else about you is sent: no name, no account, no cookie. There is no server of ours.',
  'sent.tiktok': 'TikTok',
  'sent.tiktok.what': {
    by: 'count',
    one: '{count} public host, one question for each thing people do there.',
    other: '{count} public hosts, one question for each thing people do there.',
  },
  'sent.internet': 'Whether the internet is there',
  'sent.internet.what': '{owners}: a ping and a handshake.',
  'sent.pages': 'Whether something is in between',
  'sent.pages.what': '{owners}: a small page with a known answer.',
  'sent.speed': 'How fast content comes',
  'sent.speed.what': '{owners}: a file to compare with, only where TikTok is slow or you ask for a look.',
  'sent.own': 'Your own network',
  'sent.own.what': 'Your router and your DNS: whether they answer.',
  'sent.others': 'Others elsewhere',
  'sent.others.none': 'Nobody, unless you allow it one by one in the settings.',
  'sent.others.some': 'Allowed by you: {names}.',
  'sent.often':
    'While all is well: a few questions about every {seconds} seconds, and a ping or two every {pulse} seconds. More only while something is wrong, and every {live} seconds while you are LIVE.',
  'sent.hosts': 'All hosts, by name',
  'tell.title': 'What you are told',
  'tell.what':
    'One notification when something breaks that matters to you, and one when it is over. Never a sound at first.',
  'tell.try': 'Show one now',
  'tell.trying': 'Showing one…',
  'tell.asked':
    'Your desktop was asked to show one. If you saw none, look in the notification settings of your system, and whether “do not disturb” is on.',
  'tell.not-shown':
    'Nothing here could show it. The window says what matters instead, as long as it is open. Look in the notification settings of your system.',
  'reach.title': 'TikTok and OBS',
  'reach.what': 'Both are found by themselves as far as they can be. Change them only if you know better.',
  'reach.region-found': 'Found: {region}.',
  'reach.region-assumed': 'TikTok has not said which one is yours; until it does, I ask as for: {region}.',
  'reach.region-asks': 'You have chosen: {region}. I ask there.',
  'reach.obs-again': 'Look for OBS again',
  'reach.obs-looking': 'Looking…',
} as const;
