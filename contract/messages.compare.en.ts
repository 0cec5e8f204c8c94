// The English texts of comparing two networks. They are part of the one catalog in messages.en.ts.

/** What comparing two networks says, by message id, in English. */
export const compareEnglish = {
  'compare.kind.cable': 'cable',
  'compare.kind.wifi': 'Wi-Fi',
  'compare.kind.phone-usb': 'a phone by USB',
  'compare.kind.phone-hotspot': 'a phone’s hotspot',
  'compare.kind.vpn': 'VPN',
  'compare.kind.mobile': 'mobile data',
  'compare.kind.unknown': 'of a kind I don’t know',
  'compare.why.link-down': 'not connected',
  'compare.why.no-address': 'it gave this computer no address',
  'compare.why.no-route': 'it has no way out of its own',
  'compare.why.replies-dropped': 'this system throws away what comes back over it (rp_filter is strict)',
  'compare.why.cannot-bind': 'no connection can be bound to it here: that needs Perl or Python 3',
  'compare.now-used': 'used now',
  'compare.says.a-is-the-problem': 'It’s {network}, not TikTok: over {other} all is well.',
  'compare.says.b-is-the-problem': 'It’s {network}, not TikTok: over {other} all is well.',
  'compare.says.works-over-the-other':
    'TikTok fails over {network} and works over {other}: it’s that network, its provider or a block on its way.',
  'compare.says.better-over-the-other':
    'TikTok is worse over {network} than over {other}: it’s that network, its provider or something on its way.',
  'compare.says.tiktok-over-one':
    'It’s not you: TikTok itself answers with failures over {network}, and serves you over {other}.',
  'compare.says.both-silent':
    'TikTok answers over neither network: it’s down, or blocked for both, as in a whole country.',
  'compare.says.line-below': '{network} is broken, and the VPN {other} needs a line below it.',
  'compare.says.both-same-tiktok': 'It’s not you: TikTok fails over both networks in the same way.',
  'compare.says.both-same': 'Both networks have the same fault.',
  'compare.says.both-fine': 'TikTok works over both networks.',
  'compare.says.both-broken-differently': 'Both networks have a fault of their own.',
  'compare.says.cannot-conclude': 'I can’t tell which network it is.',
  'compare.todo.a-is-the-problem': 'Use {other} for now. What is wrong with {network} stands below.',
  'compare.todo.b-is-the-problem': 'Stay with {other}. What is wrong with {network} stands below.',
  'compare.todo.tiktok-over-one': 'Use {other} for now. There is nothing to mend at {network}.',
  'compare.todo.both-silent': 'Wait. Others elsewhere can tell the two apart: the settings say who can be asked.',
  'compare.todo.line-below': 'Mend {network} first, then compare again.',
  'compare.todo.both-same-tiktok': 'Wait. Another network, a restart or another app won’t help.',
  'compare.todo.both-same': 'Another network of this kind won’t help.',
  'compare.todo.both-fine': 'If TikTok still fails you, compare again while it does.',
  'compare.todo.both-broken-differently': 'Mend the one that is easier to mend, or try a third one.',
  'compare.todo.cannot-conclude': 'Below it says what is missing. Compare again after that.',
  'compare.because.elsewhere':
    'What was sent over {network} did not leave by it: its counter moved by {own} bytes, and {sent} were sent. Nothing seen there counts.',
  'compare.because.no-counters':
    'I could not prove which network was used for {network}: this system does not count its bytes.',
  'compare.because.changed':
    '{network} changed while I looked: it came or went, or got another address or router. Nothing seen there counts.',
  'compare.because.counters':
    '{network} was used: {sent} bytes were sent, and its interface carried {own} in that time.',
  'compare.because.nothing-left':
    'Nothing could leave by {network}: its link ends at the router. Nothing came back either.',
  'compare.because.not-sent': '{network} is not connected, as this computer itself says.',
  'compare.because.cannot-bind':
    'Connections could not be bound to {network} here, or not all the time, so nothing seen there counts. On Linux that needs Perl or Python 3.',
  'compare.because.unknown': 'Over {network} too little was seen to judge it.',
  'compare.because.guessed':
    'Which DNS server belongs to {network} is not known here: I asked its router, and it may not be one.',
  'compare.because.same-router': 'Both lead over the same router, so they are one line to the outside.',
  'compare.because.different-ways':
    'Each has a router of its own. Whether one line is behind both can’t be seen from here.',
  'compare.because.vpn': '{network} is a VPN: it goes over one of this computer’s lines, {other} perhaps.',
  'compare.because.vpn-over': 'What {network} carried left by {other}: both are one line as far as the VPN’s server.',
  'compare.because.vpn-firewall':
    'The VPN {network} works, and it goes over {other}: so that line carries. Something on this computer, mostly the VPN itself, lets nothing else out over it.',
  'compare.because.proxy':
    'This computer is told to use a proxy, which goes its own way. What was seen over {network} without it accuses nobody.',
  'compare.because.seen-twice': 'Both were looked at twice, in turns, and the difference stayed.',
  'compare.because.seen-once': 'Each was looked at once.',
  'compare.side': '{network} ({kind})',
  'compare.networks': 'Networks of this computer',
  'compare.looking': 'Looking over {network}, look {look} of at most {looks}…',
  'compare.one-network': 'Only one network can be used here, so there is nothing to compare it with.',
  'compare.no-network': 'No network can be used here, so there is nothing to compare.',
  'compare.guide.hotspot':
    'Take your phone as the second one: stop its Wi-Fi, turn on its hotspot (iPhone: Settings, Personal Hotspot. Android: Settings, Network, Hotspot), and join it, or plug the phone in by USB and turn on USB tethering.',
  'compare.guide.wifi-only':
    'If Wi-Fi is all that this computer has, plug the phone in by USB: to join its hotspot would be to leave your Wi-Fi.',
  'compare.guide.data': 'A comparison takes {from} to {to} MB of its mobile data.',
  'compare.takes': 'A comparison takes {from} to {to} MB of each network’s data.',
  'compare.takes-phone':
    'A comparison takes {from} to {to} MB of each network’s data, and {network} may be paid by the MB.',
  'compare.guide.wait': 'I compare as soon as it appears. Ctrl-C ends.',
  'compare.guide.wait-option': 'With --wait I compare as soon as it appears.',
} as const;
