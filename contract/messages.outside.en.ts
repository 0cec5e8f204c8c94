// What Tokwatch says about others who were asked, and about asking them, in English. Part of the one catalog in messages.en.ts.

/** Sentences and words about outside sources, by message id, in English. */
export const outsideEnglish = {
  'what.tiktok': 'TikTok',
  'what.part': 'this part of TikTok',
  'elsewhere.tiktok.down':
    'It’s not you. TikTok is down: it is silent here, and {failed} of {asked} computers elsewhere can’t use it either.',
  'elsewhere.tiktok.feature-down':
    'It’s not you. Part of TikTok is down: {features}. It is silent here, and {failed} of {asked} computers elsewhere can’t use it either.',
  'elsewhere.tiktok.cdn-down':
    'It’s not you. TikTok’s servers for {features} are silent, here and for {failed} of {asked} computers elsewhere.',
  'edges.tiktok.down':
    'It’s not you. TikTok’s servers for your part of the world are dead: computers elsewhere can’t reach them either. Its other servers work.',
  'edges.tiktok.feature-down':
    'It’s not you. TikTok’s servers for {features} in your part of the world are dead: computers elsewhere can’t reach them either.',
  'edges.tiktok.cdn-down':
    'It’s not you. TikTok’s servers for {features} in your part of the world are dead: computers elsewhere can’t reach them either.',
  'home.path.ip-blocked':
    'It’s most likely on your side: others with your provider reach {tiktok}. Something in your network or on this computer holds it back.',
  'provider.path.ip-blocked':
    'It’s most likely your provider: others who use it can’t reach {tiktok} either, while the rest of your country can.',
  'country.path.ip-blocked':
    'It’s most likely blocked in your country: others there can’t reach {tiktok} either, while {reached} of {asked} computers in other countries can.',
  'outside.path.ip-blocked':
    'Something between you and {tiktok} stops it: {reached} of {asked} computers elsewhere reach it, and its servers for you answer them.',
  'home.tiktok.unreachable':
    'TikTok doesn’t answer here, but others with your provider reach it: it is most likely something in your network or on this computer.',
  'provider.tiktok.unreachable':
    'TikTok doesn’t answer here, nor for others with your provider, while the rest of your country reaches it: it is most likely your provider.',
  'outside.tiktok.unreachable':
    'TikTok doesn’t answer here, but {reached} of {asked} computers elsewhere reach it. I can’t tell whether it is blocked on the way or fails for you alone.',
  'todo.home.path.ip-blocked':
    'Look for a filter: in the router, a firewall or security software. The phone’s mobile data shows whether that is it.',
  'todo.home.tiktok.unreachable':
    'Look for a filter: in the router, a firewall or security software. The phone’s mobile data shows whether that is it.',
  'todo.provider.path.ip-blocked': 'Use another network, such as the phone’s, and tell your provider.',
  'todo.provider.tiktok.unreachable': 'Use another network, such as the phone’s, and tell your provider.',
  'change.works-nowhere': 'TikTok failing elsewhere too would change this.',
  'evidence.vantage-name': '{host}, asked by computers {where}: {reached} of {asked} reach it.',
  'evidence.vantage-address':
    'The server that you were sent to for {host}, asked by computers {where}: {reached} of {asked} reach it.',
  'evidence.where-network': 'with your provider',
  'evidence.where-country': 'in your country',
  'evidence.where-world': 'elsewhere',
  'evidence.blocking-country':
    'Volunteers’ tests in your country in the last days: {blocked} of {tests} find TikTok blocked.',
  'evidence.blocking-network':
    'Volunteers’ tests with your provider in the last days: {blocked} of {tests} find TikTok blocked.',
  'evidence.outage-normal': 'Nobody reports an outage of your provider or country.',
  'evidence.outage-warning': '{signals} signals point to an outage of your provider or country.',
  'evidence.outage-critical': '{signals} signals report an outage of your provider or country.',
  'evidence.cloud-well': '{owner}, where part of TikTok runs, reports no trouble.',
  'evidence.cloud-troubled': '{owner}, where part of TikTok runs, reports trouble: {regions}.',
  'evidence.routes': 'The routes to a network of TikTok’s are seen by {percent}% of the internet.',
  'evidence.chatter': 'People who write in public that TikTok fails: {posts} lately, {usual} is usual.',
  'evidence.ban': 'A list of {listed} says that TikTok is banned in your country since {since}.',
  'note.fails-elsewhere': 'TikTok works here, but many others can’t reach it right now.',
  'settings.outside.allowed': 'Ask others',
  'settings.outside.allowed.what':
    'Nobody is asked until you allow it, and then only when something is wrong or you press the button. Each of them can tell how TikTok fares elsewhere, and each learns something about you. It counts at once.',
  'settings.outside.country': 'Your country',
  'settings.outside.country.what':
    'Two letters, such as DE, so that people in your country can be asked. Left empty, Tokwatch finds it out where a source that you allowed says it.',
  'outside.learns': 'Learns: {what}',
  'outside.terms': 'Terms: {what}',
  'outside.globalping': 'Globalping',
  'outside.globalping.what': 'Volunteers’ computers around the world try to reach TikTok for you.',
  'outside.globalping.learns':
    'your IP address, the TikTok host that fails for you and the address of its server, your country and provider. The measurement can be read by anybody who knows its number.',
  'outside.globalping.terms': 'jsDelivr; free for private use, 250 tests an hour.',
  'outside.ooni': 'OONI',
  'outside.ooni.what': 'Whether volunteers’ tests in your country or with your provider find TikTok blocked.',
  'outside.ooni.learns': 'your IP address, your country and provider, and that you ask about TikTok.',
  'outside.ooni.terms': 'data under CC BY-NC-SA 4.0, not for commercial use.',
  'outside.ioda': 'IODA',
  'outside.ioda.what': 'Whether your provider or country is cut off from the internet.',
  'outside.ioda.learns': 'your IP address, your country and provider.',
  'outside.ioda.terms': 'data © Georgia Tech, all rights reserved; shown to you only.',
  'outside.oci': 'Oracle Cloud status',
  'outside.oci.what': 'Whether the data centres that TikTok uses in the United States report trouble.',
  'outside.oci.learns': 'your IP address.',
  'outside.oci.terms': 'a public status page.',
  'outside.ripestat': 'RIPEstat',
  'outside.ripestat.what': 'Which provider you use, and whether the routes to TikTok’s own network are seen.',
  'outside.ripestat.learns': 'your IP address. Only its first part is sent on as a question.',
  'outside.ripestat.terms': 'RIPE NCC, free up to 1,000 questions a day.',
  'outside.chatter': 'Chatter',
  'outside.chatter.what':
    'How many people write on Mastodon and Bluesky that TikTok fails. Asked only when you press the button; a few megabytes. Nothing of it is kept but the count.',
  'outside.chatter.learns': 'your IP address, and on Mastodon that you ask about TikTok.',
  'outside.chatter.terms':
    'public timelines of mastodon.social and Bluesky’s Jetstream; posts belong to their authors.',
  'outside.nobody': 'Ask nobody',
  'outside.health.never': 'Not asked yet.',
  'outside.health.waiting': 'Asked; no answer yet.',
  'outside.health.answered': 'Answered at {time}.',
  'outside.health.resting': 'Rests until {time}: it did not answer, asked for a pause, or was asked often enough.',
  'outside.health.nothing':
    'Had nothing to say at {time}: too little is known of where you are, or nobody is there to ask.',
  'outside.health.failed': 'Did not answer at {time}.',
  'outside.health.garbled': 'Gave an answer at {time} that could not be read.',
  'outside.ask': 'Ask others now',
  'outside.asking': 'Asking others…',
  'outside.stop': 'Stop asking',
  'outside.wait': 'Their answers take half a minute at most.',
  'outside.nobody-allowed': 'Nobody elsewhere is asked yet. Choose whom Tokwatch may ask.',
  'outside.not-yet': 'Nobody has been asked about this yet.',
  'outside.no-answer': 'Nobody gave an answer. The settings say how each of them fares.',
  'outside.no-comparison': 'Nobody could say how others reach TikTok. What they said stands below.',
  'outside.said': 'What they said',
  'outside.elsewhere': 'Here and elsewhere',
  'outside.here': 'here',
  'outside.there': 'elsewhere',
  'outside.row-tiktok': 'TikTok',
  'outside.row-control': 'another site',
  'outside.row-control-long': 'Another site',
  'fare.works': 'works',
  'fare.fails': 'fails',
  'fare.unknown': 'not known',
  'outside.asked-at': 'Others were asked at {time}.',
  'outside.see': 'See for yourself',
  'outside.see-opens': 'These pages open in your browser. Tokwatch itself asks none of them.',
  'see.downdetector': 'Downdetector: how many report trouble',
  'see.statusgator': 'StatusGator: what it and its visitors see',
  'see.reddit': 'Reddit, r/TikTok: the newest posts',
  'see.support': 'TikTok Support on X',
  'see.account': 'TikTok’s own account on TikTok',
  'see.not-opened': 'Your browser could not be opened. Open it yourself, and go to {url}',
  'outside.friend': 'Ask a friend',
  'outside.friend-text':
    'Is TikTok working for you right now? I have trouble with it here. Please open tiktok.com and tell me which country and provider you are on.',
  'outside.copy': 'Copy the text',
  'outside.copied': 'Copied.',
  'outside.copy-marked': 'The text is marked; copy it with the keyboard.',
} as const;
