// What each verdict says, what to do about it, and what would overturn it, in English. Same voice as messages.en.ts.

/** The sentences of the verdicts, by message id. */
export const verdictEnglish = {
  'verdict.ok': 'All is well: TikTok answers, and your connection is fine.',
  'ok.with-loss': 'TikTok answers, but {percent}% of test packets get lost on your line, so it may stutter.',
  'verdict.unknown.looking': 'Looking…',
  'verdict.unknown.too-little': 'I can’t tell yet: too little has answered to judge.',
  'verdict.unknown.held': 'Your network or your clock has just changed: I look again before I judge.',
  'verdict.unknown.unexplained': 'Something fails that I can’t name yet, so I blame nobody.',
  'verdict.unknown.lossy': 'Your line loses {percent}% of what is sent, so I can’t judge TikTok.',
  'verdict.device.link-down': 'It’s this computer: no cable is plugged in and Wi-Fi is not connected.',
  'verdict.device.no-address': 'It’s this computer: it is connected, but the network gave it no address.',
  'verdict.device.no-route': 'It’s this computer: it has an address, but no way out to the internet is set.',
  'verdict.router.down':
    'It’s your router or the Wi-Fi to it: nothing behind it answers, and it gives no sign of life.',
  'verdict.internet.down': 'It’s your internet provider: your router works, but nothing beyond it answers.',
  'here.internet.down':
    'It’s this computer: something on it, such as a firewall, forbids every connection to the internet.',
  'refused.internet.down':
    'Something near you refuses every connection to the internet: a router that pauses this computer, or a firewall. I can’t tell which.',
  'unseen.internet.down':
    'Nothing beyond this computer answers. Whether it is your router or your line I can’t tell: macOS doesn’t let me see the router.',
  'verdict.internet.captive-portal': 'You have to sign in to this network first: it answers in place of the internet.',
  'verdict.dns.down': 'It’s name lookup: your network’s DNS answers for no name at all; the internet itself works.',
  'verdict.dns.tiktok-blocked':
    'Your network’s DNS blocks TikTok: {count} of its names get no true answer there, {name} among them; others know them.',
  'failing.dns.tiktok-blocked':
    'It’s most likely your network’s DNS: it gives no answer for {count} of TikTok’s names, {name} among them; others know them.',
  'hosts.dns.tiktok-blocked':
    'It’s this computer: its hosts file leads {count} of TikTok’s names nowhere, {name} among them. Your DNS knows them.',
  'verdict.path.ip-blocked':
    'TikTok is blocked on the way: packets to its servers are dropped before they get there. The rest of the internet works.',
  'likely.path.ip-blocked':
    'TikTok is most likely blocked on the way: packets to its servers end before they get there. The rest of the internet works.',
  'partly.path.ip-blocked':
    'Part of TikTok is blocked on the way: packets to its servers for {features} are dropped before they get there.',
  'likelypart.path.ip-blocked':
    'Part of TikTok is most likely blocked on the way: packets to its servers for {features} end before they get there.',
  'verdict.path.sni-blocked':
    'TikTok is blocked on the way: connections are cut as soon as its name appears. The rest of the internet works.',
  'likely.path.sni-blocked':
    'TikTok is most likely blocked on the way: its servers answer, but not under its name. The rest of the internet works.',
  'partly.path.sni-blocked':
    'Part of TikTok is blocked on the way: connections for {features} are cut as soon as the name of the server appears.',
  'likelypart.path.sni-blocked':
    'Part of TikTok is most likely blocked on the way: the servers for {features} answer, but not under their name.',
  'verdict.tiktok.down': 'It’s not you. TikTok is down: its own servers answer with failures.',
  'verdict.tiktok.feature-down': 'It’s not you. Part of TikTok fails: {features}. Other parts answer.',
  'verdict.tiktok.cdn-down': 'It’s not you. TikTok’s servers for {features} don’t answer; other parts of TikTok do.',
  'failing.tiktok.cdn-down':
    'It’s not you. TikTok’s servers for {features} answer with failures; other parts of TikTok answer well.',
  'verdict.tiktok.unreachable':
    'TikTok doesn’t answer from here, and I can’t tell whether it is down or blocked on the way.',
  'partly.tiktok.unreachable':
    'Part of TikTok doesn’t answer from here: {features}. I can’t tell whether it is down or blocked on the way.',
  'verdict.device.clock-wrong':
    'It’s this computer: its clock is {minutes} minutes off. Secure connections need the right time.',
  'hours.device.clock-wrong':
    'It’s this computer: its clock is {hours} hours off. Secure connections need the right time.',
  'days.device.clock-wrong':
    'It’s this computer: its clock is {days} days off. Secure connections need the right time.',
  'verdict.device.vpn-down': 'It’s your VPN: nothing passes through it, while the connection below it works.',
  'verdict.device.proxy-broken': 'It’s your proxy: it is set on this computer, and it lets nothing through.',
  'verdict.lan.degraded':
    'It’s the link to your router: {percent}% of packets get lost on it and answers take {ms} ms. Wi-Fi that is too far away is the usual reason.',
  'lossy.lan.degraded':
    'It’s the link to your router: {percent}% of packets get lost on it. Wi-Fi that is too far away is the usual reason.',
  'late.lan.degraded':
    'It’s the link to your router: answers on it take {ms} ms. Wi-Fi that is too far away is the usual reason.',
  'verdict.internet.loss': 'It’s your internet line: {percent}% of packets get lost behind your router.',
  'unsplit.internet.loss':
    '{percent}% of packets get lost, and I can’t tell whether in your home or on your provider’s line: your router does not take part in the test.',
  'verdict.internet.latency': 'It’s your internet line: answers take {ms} ms, {comparison}.',
  'unsplit.internet.latency':
    'Answers take {ms} ms, {comparison}, and I can’t tell whether in your home or on your provider’s line.',
  'busy.internet.latency':
    'Answers take {ms} ms, {comparison}. This computer is busy on the line itself, and I can’t tell whether that is why.',
  'latency.than-usual': 'far longer than usual here',
  'latency.than-anywhere': 'longer than any usual line takes',
  'verdict.internet.slow': 'It’s your internet line: it carries too little for video right now.',
  'verdict.internet.line-full': 'Something on this computer uses the whole line: everything else has to wait.',
  'verdict.internet.tls-intercepted':
    'Something on this network or computer opens secure connections: no site shows a certificate that can be trusted.',
  'verdict.internet.ipv6-broken': 'Your network offers IPv6, but it is dead, and everything waits for it first.',
  'verdict.dns.slow': 'It’s name lookup: your network’s DNS takes {ms} ms for each name.',
  'verdict.dns.aaaa-broken':
    'It’s name lookup: your network’s DNS never answers for IPv6 addresses, and programs wait for them.',
  'verdict.dns.tiktok-partial':
    'Your network’s DNS blocks part of TikTok: {name}. That takes away {features}; other parts work.',
  'failing.dns.tiktok-partial':
    'It’s most likely your network’s DNS: it gives no answer for {name}, which others know. That takes away {features}; other parts work.',
  'hosts.dns.tiktok-partial':
    'It’s this computer: its hosts file leads {name} nowhere. That takes away {features}; other parts work.',
  'verdict.path.block-page': 'Somebody on the way shows a notice in place of TikTok. The rest of the internet works.',
  'verdict.path.tls-intercepted':
    'Somebody on the way opens connections to TikTok: its certificate is not TikTok’s. Other sites are left alone.',
  'private.path.tls-intercepted':
    'Something on this network or computer opens connections to TikTok and shows a certificate that is {fault}. I can’t tell what it is.',
  'verdict.path.port-blocked':
    'Your network does not let LIVE streams out on port 1935. The same server answers on port 443.',
  'verdict.path.ingest-down':
    'Your LIVE server takes no streams, while the internet answers. It is none of TikTok’s, so this says nothing about TikTok.',
  'partly.path.ingest-down':
    'Your LIVE server takes no streams at the address that you have set; at another port it does. It is none of TikTok’s.',
  'verdict.path.mtu': 'Large packets get lost on your line: small answers arrive, pages and videos stop halfway.',
  'verdict.path.loss': 'Packets get lost on the way to TikTok only ({percent}%). I can’t tell on which side.',
  'verdict.path.throttled':
    'TikTok’s content comes far slower than everything else. I can’t tell whether it is slowed down on the way.',
  'verdict.tiktok.slow': 'It’s not you. TikTok is slow to answer: {features}.',
  'unsplit.tiktok.slow':
    'TikTok is slow to answer: {features}. Something here opens secure connections, so I can’t tell which of the two it is.',
  'verdict.tiktok.cdn-partial': 'It’s not you. Some of TikTok’s servers for {features} are dead, and it shows.',
  'unsplit.tiktok.cdn-partial':
    'Some of TikTok’s servers for {features} are silent, and it shows. I can’t tell whether it is them or the way to them.',
  'verdict.tiktok.cdn-slow':
    'TikTok’s content comes far too slowly: {features}. I see nothing on the way that holds it up, but from here I can’t rule that out.',
  'verdict.tiktok.ingest-down': 'It’s not you. TikTok’s LIVE server does not take streams: you can’t go LIVE with it.',
  'partly.tiktok.ingest-down':
    'It’s not you. TikTok’s LIVE server does not take streams at the address that you have set; at another port it does.',
  'unsplit.tiktok.ingest-down':
    'Your LIVE server does not take streams at the address that you have set; at another port it does. I can’t tell whether it is TikTok or something on the way.',
  'verdict.tiktok.dns-down': 'It’s not you. TikTok’s own name servers fail: nobody can look its names up.',
  'verdict.tiktok.certificate': 'It’s not you. TikTok shows a certificate that is {fault}.',
  'unsplit.tiktok.certificate':
    'Connections to TikTok for {features} end at a certificate that is {fault}. I can’t tell whether that is TikTok’s mistake or somebody on the way.',
  'certificate.expired': 'expired',
  'certificate.wrong-name': 'for another name',
  'certificate.untrusted': 'not vouched for by anybody',
  'verdict.tiktok.maintenance': 'It’s not you. TikTok says itself that it is under maintenance.',
  'verdict.tiktok.geo-blocked': 'TikTok says itself that it is not offered where you appear to be.',
  'partly.tiktok.geo-blocked': 'TikTok says itself that part of it is not offered where you appear to be: {features}.',
  'verdict.tiktok.access-denied':
    'TikTok refuses everything I ask, so I can’t judge it: it may mean this address, or only programs like me.',
  'verdict.tiktok.rate-limited':
    'TikTok asks me to slow down and hides everything from me, so I can’t judge it. I look again later.',
  'todo.ok': 'Nothing to do.',
  'todo.unknown': 'Give me a moment: I look again by myself.',
  'todo.device.link-down': 'Plug in the cable or turn Wi-Fi on.',
  'todo.device.no-address': 'Reconnect to the network. If that does not help, restart the router.',
  'todo.device.no-route': 'Reconnect to the network, or ask it for a new address.',
  'todo.router.down': 'Check that the router has power, move closer if you are on Wi-Fi, then restart it.',
  'todo.internet.down': 'Restart the router once. If that does not help, use another network and call your provider.',
  'todo.internet.captive-portal': 'Open any page in a browser and sign in.',
  'todo.dns.down': 'Restart the router, or choose another DNS server for this connection.',
  'todo.dns.tiktok-blocked': 'Allow TikTok in your DNS filter or hosts file, or choose another DNS server.',
  'todo.path.ip-blocked': 'Try another network. Restarting the router will not help.',
  'todo.path.sni-blocked': 'Try another network. Restarting the router will not help.',
  'todo.tiktok.down': 'Nothing to fix here: wait. Such faults mostly last a few hours.',
  'todo.tiktok.feature-down': 'Nothing to fix here: wait, or use what works.',
  'todo.tiktok.cdn-down': 'Nothing to fix here: wait.',
  'todo.tiktok.unreachable':
    'Try another network, such as your phone’s: if TikTok works there, something here or on the way most likely stops it.',
  'todo.device.clock-wrong': 'Set the clock, or let the system set it by itself.',
  'todo.device.vpn-down': 'Reconnect the VPN, or turn it off.',
  'todo.device.proxy-broken': 'Turn the proxy off in the network settings, or start it again.',
  'todo.lan.degraded': 'Move closer to the router or use a cable.',
  'todo.internet.loss': 'Use another network if you can, restart the router once, then call your provider.',
  'todo.internet.latency': 'Use another network if you can, restart the router once, then call your provider.',
  'todo.internet.slow': 'Use another network if you can, or lower the quality.',
  'todo.internet.line-full': 'Stop or pause big downloads and uploads.',
  'todo.internet.tls-intercepted':
    'Don’t enter passwords here. Use another network, or ask whoever runs this one or your security software.',
  'todo.internet.ipv6-broken': 'Restart the router. If that does not help, use IPv4 first.',
  'todo.dns.slow': 'Restart the router, or choose another DNS server for this connection.',
  'todo.dns.aaaa-broken': 'Restart the router, or choose another DNS server for this connection.',
  'todo.dns.tiktok-partial': 'Allow that name in your DNS filter or hosts file, or choose another DNS server.',
  'todo.path.block-page': 'Try another network. Restarting the router will not help.',
  'todo.path.tls-intercepted': 'Don’t log in to TikTok here. Try another network.',
  'todo.path.port-blocked': 'Give your encoder the RTMPS address on port 443 instead.',
  'todo.path.ingest-down': 'Look for trouble at the service that you stream to, or choose another of its servers.',
  'todo.path.mtu': 'Restart the router. If that does not help, use another network and call your provider.',
  'todo.path.loss': 'Try another network.',
  'todo.path.throttled': 'Try another network.',
  'todo.tiktok.slow': 'Nothing to fix here: wait.',
  'todo.tiktok.cdn-partial': 'Nothing to fix here: wait.',
  'todo.tiktok.cdn-slow': 'Try another network: whether it is as slow there tells more. Or wait.',
  'todo.tiktok.ingest-down': 'Ask TikTok LIVE for a new server address, or wait.',
  'todo.tiktok.dns-down': 'Nothing to fix here: wait.',
  'todo.tiktok.certificate': 'Nothing to fix here: wait. Don’t click warnings away.',
  'todo.tiktok.maintenance': 'Nothing to fix here: wait.',
  'todo.tiktok.geo-blocked': 'This is TikTok’s decision. Only over another network might you appear elsewhere.',
  'todo.tiktok.access-denied': 'Open TikTok yourself to see. If it refuses you too, try another network.',
  'todo.tiktok.rate-limited': 'Open TikTok yourself to see: it treats you better than a checking program.',
  'change.link-up': 'A cable or Wi-Fi connection would change this.',
  'change.address': 'An address from the network would change this.',
  'change.route': 'A default route would change this.',
  'change.router-answers': 'Any answer from the router would change this.',
  'change.anchor-answers': 'An answer from Google, Cloudflare or Quad9 would change this.',
  'change.canary-exact': 'A well-known page that arrives untouched would change this.',
  'change.resolver-answers': 'A single name that your DNS answers would change this.',
  'change.resolver-tells-truth': 'Your DNS giving TikTok’s real addresses would change this.',
  'change.hops-beyond': 'An answer from further along the way to TikTok would change this.',
  'change.name-passes': 'A connection under TikTok’s name that completes would change this.',
  'change.other-network-same': 'TikTok failing the same way on another network would change this.',
  'change.tiktok-answers': 'A good answer from TikTok would change this.',
  'change.works-elsewhere': 'TikTok working for others, or on another network of yours, would change this.',
  'change.something-fails': 'Any part failing twice in a row would change this.',
  'change.more-evidence': 'More answers, good or bad, will settle this.',
  'change.router-clean': 'A clean connection to the router would change this.',
  'change.anchors-clean': 'A clean run to Google, Cloudflare and Quad9 would change this.',
  'change.load-ends': 'The same lateness with nothing running on this computer would change this.',
  'change.transfer-fast': 'A quick transfer from any other site would change this.',
  'change.ipv6-answers': 'A single answer over IPv6 would change this.',
  'change.clock-agrees': 'Servers that agree with this computer’s clock would change this.',
  'change.tunnel-passes': 'Anything that comes through the VPN would change this.',
  'change.proxy-passes': 'Anything that comes through the proxy would change this.',
  'change.certificate-holds': 'A certificate that holds would change this.',
  'change.port-answers': 'An answer on port 1935 from anywhere would change this.',
  'change.large-pass': 'A large packet that arrives would change this.',
  'change.own-names-answer': 'An answer for one of TikTok’s names from any resolver would change this.',
} as const;
