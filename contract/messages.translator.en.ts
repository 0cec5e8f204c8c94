// What TikTok's own messages mean and what to do about them, in English. Same voice as messages.en.ts.

/** The sentences of the translator, by message id. */
export const translatorEnglish = {
  'complaint.cannot-connect': '“Cannot connect to server”',
  'complaint.check-network': '“Check your network and try again”',
  'complaint.no-internet': '“No internet connection”',
  'complaint.network-unstable': '“Network unstable”',
  'complaint.spinner': 'It loads and loads',
  'complaint.zero-counts': '0 views, 0 likes or 0 comments',
  'complaint.upload-stuck': 'The upload is stuck',
  'complaint.live-ended': '“LIVE ended”',
  'complaint.something-went-wrong': '“Something went wrong”',
  'complaint.stated-limit': 'TikTok limits your tries',
  'complaint.stated-key': 'A key or password was refused',
  'complaint.stated-rule': 'A rule of TikTok’s',
  'complaint.stated-ban': 'TikTok is closed to somebody',
  'means.cannot-connect': 'The app got no usable answer from TikTok’s servers. It does not know whose fault that is.',
  'means.check-network': 'The app got no answer in time and guesses that it is your network. It cannot tell.',
  'means.no-internet':
    'The app thinks that it is offline. It has asked to connect to the internet while TikTok itself was down (6 July 2021), so it proves nothing.',
  'means.network-unstable': 'Too much of what is sent gets lost, comes late or does not fit through.',
  'means.spinner': 'The app has asked for something and still waits for it.',
  'means.zero-counts':
    'Counts come from TikTok’s servers. A broken line shows old counts or nothing; it makes none zero while the rest loads.',
  'means.upload-stuck':
    'The video does not arrive, or TikTok has it and does not go on with it. The app shows both the same way.',
  'means.live-ended':
    'TikTok closed the LIVE, or did not let it begin. It does not say whether no stream came, somebody ended it, or a rule did.',
  'means.something-went-wrong': 'TikTok’s most general message: a request failed, and it does not say why.',
  'means.stated-limit': 'TikTok counts what is tried in a time, and takes no more of it for a while.',
  'means.stated-key': 'What was typed or pasted to prove who you are was not accepted: it is wrong, old or taken back.',
  'means.stated-rule': 'TikTok applies a rule to an account, a video or a LIVE.',
  'means.stated-ban': 'TikTok, or a law that it follows, shuts out an account or a whole country.',
  'here.stated-limit': 'This message states its own reason: too much was tried in a short time.',
  'here.stated-key': 'This message states its own reason: a key or password was refused.',
  'here.stated-rule': 'This message states its own reason: a rule of TikTok’s.',
  'here.stated-ban': 'This message states its own reason: a decision of TikTok’s, or of a law.',
  'here.stated': 'A fault of your network does not bring it about.',
  'here.found.certain': 'That is why you see this.',
  'here.found.likely': 'That is most likely why you see this.',
  'here.found.cannot-tell': 'That fits what you see.',
  'here.found.computer': 'If you see it on this computer, that explains it.',
  'here.found.with': 'If you see it with {features}, that is why.',
  'here.besides': 'Besides: {what}',
  'here.hint': 'That may be the reason.',
  'here.was': 'It was not well until {minutes} min ago: {what}',
  'here.elsewhere.line': 'That is worth mending, but it is hardly why you see this.',
  'here.elsewhere.parts': 'But this message is about something else, and there TikTok answers: {features}.',
  'here.elsewhere.unseen': 'But this message is about {features}, which I can’t judge from here.',
  'here.nothing.seen': 'From here nothing is wrong: your connection is fine, and TikTok answers for {features}.',
  'here.nothing.unseen':
    'From here nothing is wrong with your connection, but I can’t see {features} without an account.',
  'here.looking': 'Something has just failed and I look again: this may change within seconds.',
  'here.unknown': 'So I can’t say yet why you see this.',
  'left.connection':
    'That leaves the phone’s own connection, a VPN on it, the app, or a fault that only shows with an account.',
  'left.signal': 'That leaves the phone’s own Wi-Fi or mobile signal, and whatever else used the line at that moment.',
  'left.counts':
    'That leaves TikTok’s counters, which nobody sees from outside, and the video itself: private, under review, or new.',
  'left.upload': 'That leaves the phone’s own connection, the app, and what TikTok does with a video once it has it.',
  'left.live': 'That leaves the phone’s own connection at that moment, the app, and a rule of TikTok’s.',
  'left.request': 'That leaves one unlucky request, the app, or your account.',
  'try.mobile-data':
    'On the phone, change from Wi-Fi to mobile data or back: if that helps, it was the phone’s connection.',
  'try.mobile-data-meanwhile': 'Until then: on the phone, turn Wi-Fi off and use mobile data.',
  'try.phone-otherwise': 'If you see it on a phone, it has another reason there: try mobile data.',
  'try.no-restart': 'Restarting the router or the phone will not help.',
  'try.vpn-off': 'Turn off VPN, private DNS and data saver on the phone.',
  'try.vpn-off-here': 'Turn the VPN off for a moment and try again.',
  'try.other-dns': 'Choose another DNS server for this connection.',
  'try.reopen': 'Close the app fully and open it again. Don’t reinstall it: that deletes drafts.',
  'try.other-page': 'Open any web page on the phone: if none comes, it is the phone’s connection and not TikTok.',
  'try.closer': 'Bring the phone close to the router, or use a cable.',
  'try.pause-others': 'Pause downloads, backups and other streams at home.',
  'try.lower-quality': 'If you must go on, lower the quality of the stream.',
  'try.once-more': 'Try once more in a minute: a single failed request means nothing.',
  'try.browser': 'Try the same on TikTok’s website in a browser: if it works there, it is the app.',
  'try.wait-counts': 'Counts are TikTok’s: wait. Restarting the router or the app will not bring them back.',
  'try.ask-somebody': 'Let somebody else look at the same video: if it is zero there too, it is not your phone.',
  'try.notices': 'Look into TikTok’s inbox for a notice about your account, the video or the LIVE.',
  'try.upload-here':
    'Try the upload on TikTok’s website in this computer’s browser; if it got stuck there, try the phone.',
  'try.keep-video': 'Keep the video: save it as a draft, and don’t reinstall the app, which deletes drafts.',
  'try.keep-watching': 'Let Tokwatch run during your next LIVE: it will have seen what happened.',
  'try.wait-limit': 'Wait some hours without trying again: each try may make it longer.',
  'try.new-key':
    'For a LIVE: get a new stream key where TikTok gave you the old one. Show it to nobody, and don’t type it here.',
  'try.new-password': 'For an account: set a new password in TikTok’s app.',
  'try.read-notice': 'Read the notice in TikTok’s inbox: it says what it is about.',
  'try.appeal': 'If you think that it is wrong, appeal from that notice.',
  'try.live-anew': 'If a LIVE ended since nobody did anything in it, begin a new one.',
  'try.read-whole':
    'Read the message to its end, and TikTok’s notices: they say whom it is about, and what is left to you.',
  'lasts.tiktok':
    'TikTok’s {count} widespread faults of known length since {since} lasted {shortest} h to {days} days, half of them {middle} h or less (as of {date}).',
  'lasts.if-tiktok':
    'If it is TikTok: its {count} widespread faults of known length since {since} lasted {shortest} h to {days} days, half of them {middle} h or less (as of {date}). A block lasts until it is lifted.',
  'lasts.seen-with':
    'If many others see it too, it may be TikTok: it was so {count} times since {since}, for {shortest} h to {days} days (as of {date}).',
  'lasts.until-changed': 'It lasts until something is changed here.',
  'lasts.until-lifted': 'It lasts until somebody lifts it; waiting does not help.',
  'lasts.provider': 'How long, only your provider can say.',
  'lasts.no-figures': 'How long such a fault lasts, I have no figures for.',
  'phone.well':
    'I see your network as far as TikTok. A phone on the same Wi-Fi shares the router, the line and mostly the DNS; its own signal, its mobile data, the app and your account I can’t see.',
  'phone.computer': 'This is this computer’s own. A phone does not share it, and I can’t see what is wrong there.',
  'phone.link':
    'This is the link from this computer to the router. A phone has its own, which I can’t see; in the same place it may be just as weak.',
  'phone.line':
    'A phone on the same Wi-Fi shares this. On mobile data it does not: then this answer does not count for it.',
  'phone.names':
    'A phone on the same Wi-Fi shares this, unless it uses a VPN or a private DNS. On mobile data this answer does not count for it.',
  'phone.way':
    'A phone on the same Wi-Fi takes the same way. On mobile data it takes another, and this answer does not count for it.',
  'phone.tiktok':
    'This is at TikTok’s end, so it meets a phone too, on Wi-Fi and on mobile data. The app and your account I can’t see.',
  'phone.compare':
    'A phone on the same Wi-Fi shares this. Try its mobile data: if TikTok works there, it is most likely held up on this network or on its way; if not, a fault of TikTok’s is likelier, but no proof.',
  'phone.stated':
    'Phone or computer makes no difference to it. Neither the app nor your account can be seen from here.',
  'phone.unknown':
    'About a phone I can say even less: I see neither its signal nor its mobile data, the app or your account.',
} as const;
