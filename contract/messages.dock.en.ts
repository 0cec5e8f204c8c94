// The English texts of the OBS dock and of where it is set up. They are part of the one catalog in messages.en.ts.

/** Sentences and words of the dock, by message id, in English. */
export const dockEnglish = {
  'dock.live': 'LIVE',
  'dock.bitrate': 'Bitrate',
  'dock.bitrate-value': '{kbit} kbit/s',
  'dock.dropped': 'Frames dropped, last minute',
  'dock.health': 'Your stream',
  'dock.paused-todo': 'Nothing is asked meanwhile.',
  'dock.gone': 'Tokwatch has not answered since {time}. Nothing is known until it does.',
  'dock.gone-never': 'Tokwatch does not answer. Is it running?',
  'dock.shut-out': 'This address is out of date. Copy the present one from Tokwatch, under LIVE.',
  'dock.no-key': 'The key to the dock could not be read or written. Is the disk full, or not to be written to?',
  'dock.not-built': 'The window is not built yet, and the dock with it. Run “npm run build” once.',
  'dock.switched-off':
    'The dock is switched off. Switch it on with “tokwatch config set dock.enabled on”; Tokwatch serves it while it runs.',
  'dock.not-served': 'The dock cannot be served. It is tried again in a few seconds.',
  'dock.port-taken':
    'Another program has port {port}. Close it, or choose another port for the dock and give OBS the new address.',
  'dock.port-forbidden': 'This user may not use port {port}. Choose one from 1024 on, and give OBS the new address.',
  'dock.heading': 'In OBS, and on a second screen',
  'dock.what':
    'A narrow view of it all as a dock in OBS: the way to TikTok as a line, one sentence, how long you are LIVE. It can only show, and it names no network, address or place.',
  'dock.address': 'Its address',
  'dock.secret': 'Whoever has it can read along, on this computer only. It stays the same until you make another one.',
  'dock.copy': 'Copy the address',
  'dock.renew': 'Make another address',
  'dock.renewed': 'Done. The old address shows nothing any more; give OBS the new one.',
  'dock.steps': 'How it gets into OBS',
  'dock.step-open': 'In OBS, open the menu “Docks”, then “Custom Browser Docks…”.',
  'dock.step-paste': 'Type “Tokwatch” as the name, paste the address as the URL, and click “Apply”.',
  'dock.step-place':
    'Drag the dock to where you like it. It needs no more than 300 by 80 pixels; with more room it shows more.',
  'dock.step-later': 'If it stays empty because Tokwatch was started after OBS: right-click into it, “Refresh”.',
  'settings.dock.enabled': 'A dock for OBS',
  'settings.dock.enabled.what': 'Serves a small page to this computer alone. Off at first, since it opens a port.',
  'settings.dock.enabled.also': 'panel, second screen, monitor, widget',
  'settings.dock.port': 'Port of the dock',
  'settings.dock.port.what': 'It is part of the address that OBS keeps. Change it only where another program has it.',
  'settings.dock.port.also': 'number, address, taken',
} as const;
