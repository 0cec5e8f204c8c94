// The English texts of what can be changed on a system, and why it cannot, and what is asked before and after. They are part of the one catalog in messages.en.ts.

/** What the controls say, by message id, in English. */
export const controlsEnglish = {
  'control.nothing-to-flush': 'Nothing to empty: no program on this computer keeps the names that it looked up.',
  'control.unknown-cache':
    'A program on this computer answers names at {server}, and Tokwatch does not know it. Restart that program to make it forget.',
  'control.no-device': 'This computer has no network device named {device} right now. Plug it in or turn it on first.',
  'control.nobody-in-charge':
    'No program that Tokwatch knows takes care of {device} here. Use the settings of your system instead.',
  'control.secret-address':
    'The address of the proxy’s script holds a name or a password, which Tokwatch neither shows nor keeps. Turn the script off by hand, in the proxy settings.',
  'control.former-unknown':
    '{by} does not say how it is set now, so the change could not be undone exactly. Use the settings of your system instead.',
  'control.only-root':
    'This takes the rights of an administrator from beginning to end. Run the fix from a terminal, with sudo; {by} does it then.',
  'control.no-link': '{device} has no cable in and no Wi-Fi near. Plug the cable in, or go nearer, then try again.',
  'control.not-connected': '{device} is not connected. Connect it first, then try again.',
  'control.no-usable-resolver': 'None of these DNS servers can be used on {device}. Name the address of one that can.',
  'control.no-proxy': 'Nothing to turn off: your settings name no proxy.',
  'control.proxy-in-variables':
    'The proxy is named by variables of the programs themselves, which only whoever starts them can change. Look for http_proxy and https_proxy where you set variables.',
  'control.ipv4-already': 'Nothing to do: {device} takes IPv4 first already.',
  'control.no-dhcp': 'Nothing to renew: the address of {device} was set by hand.',
  'control.windows-only': 'Nothing to reset: only Windows keeps such a list.',
  'control.no-answer': 'Your system did not say how its network is set. Try again in a moment.',
  'control.odd-name':
    'The network service of {device} has a name that is not safe to hand on. Rename it, then try again.',
  'probe.device.link': 'the link of this computer',
  'probe.device.address': 'the address of this computer',
  'probe.device.route': 'the way out of this computer',
  'probe.device.load': 'how busy the line is',
  'probe.device.proxy': 'the proxy',
  'probe.device.tunnel': 'what is below the VPN',
  'probe.lan.wifi': 'the Wi-Fi signal',
  'probe.router.gateway': 'whether the router is there',
  'probe.router.quality': 'losses on the way to the router',
  'probe.internet.anchor': 'whether the internet answers',
  'probe.internet.canary': 'a well-known page',
  'probe.internet.quality': 'losses on the way out',
  'probe.internet.throughput': 'the speed of another site',
  'probe.dns.lookup': 'a name, by your DNS',
  'probe.dns.truth': 'a name, by another DNS',
  'probe.path.family': 'a kind of address',
  'probe.path.hops': 'how far packets get',
  'probe.path.quality': 'losses on the way to TikTok',
  'probe.path.sizes': 'small and large packets',
  'probe.path.sni': 'a secure connection by its name',
  'probe.path.ingest': 'your LIVE server',
  'probe.path.port': 'the port for LIVE, elsewhere',
  'probe.tiktok.edge': 'one of the addresses',
  'probe.tiktok.throughput': 'the speed',
  'probe.tiktok.ingest': 'the LIVE server',
  'probe.other': 'something else',
} as const;
