// What the panel says that asks how TikTok fares on a phone, in English. Part of the one catalog in messages.en.ts.

/** The sentences of the panel, by message id, in English. */
export const phonePanelEnglish = {
  'phone.title': 'Does it work on your phone?',
  'phone.what':
    'Over mobile data your phone goes another way to TikTok. Whether it opens there helps to tell your network from TikTok. The code is drawn here, and your answer stays on this computer.',
  'phone.step-wifi': 'On the phone, turn Wi-Fi off, and a VPN too. It then uses mobile data.',
  'phone.step-open': 'Scan the code with the camera, or type the address:',
  'phone.step-browser': 'Open it in the phone’s browser. TikTok’s app also shows what it has stored.',
  'phone.step-other':
    'If it does not open, try any other page. If no page opens, the phone is offline: then don’t answer.',
  'phone.code': 'QR code of {address}',
  'phone.wifi-off': 'Wi-Fi is off on the phone, and this computer does not use its hotspot.',
  'phone.wifi-why': 'Over the same network the phone would only see what this computer sees.',
  'phone.works': 'Works on my phone',
  'phone.does-not': 'Does not',
  'phone.how': 'What the phone showed',
  'phone.said.works-now': 'Your phone, on mobile data, a moment ago: it works.',
  'phone.said.works-ago': 'Your phone, on mobile data, {age} ago: it works.',
  'phone.said.does-not-now': 'Your phone, on mobile data, a moment ago: it does not work.',
  'phone.said.does-not-ago': 'Your phone, on mobile data, {age} ago: it does not work.',
  'phone.weight.decides':
    'The verdict says so now. One person’s word makes it “most likely” at the most, and accuses nobody.',
  'phone.weight.for':
    'It speaks for the verdict and is part of its evidence. One person’s word makes nothing surer, so the verdict stays as it is.',
  'phone.weight.against':
    'It speaks against the verdict and is part of its evidence. One person’s word overrules nothing that was measured, so the verdict stays as it is.',
  'phone.weight.beside': 'It says nothing about what I see here, so the verdict stays as it is.',
  'phone.until': 'It counts until {time}, unless the network or the trouble changes before.',
  'phone.take-back': 'Take it back',
  'phone.gone.too-old': 'Your last answer counts no more: it is ten minutes old. You can look again.',
  'phone.gone.another-cause': 'Your last answer counts no more: the trouble is another one now. You can look again.',
  'phone.gone.another-time':
    'Your last answer counts no more: this computer slept, or its network or clock has changed. You can look again.',
} as const;
