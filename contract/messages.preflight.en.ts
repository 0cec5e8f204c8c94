// The English texts of the pre-flight. They are part of the one catalog in messages.en.ts. Bitrates are picture and sound together.

/** What is said before a LIVE, by message id, in English. */
export const preflightEnglish = {
  'preflight.says.go': 'Go: your line carries {bitrate} kbit/s, and nothing speaks against it.',
  'preflight.says.go-as-usual': 'Go, going by your past LIVEs: nothing that I looked at speaks against it.',
  'preflight.says.careful': 'Careful: it may go well, but something speaks against it.',
  'preflight.says.careful-lower': 'Careful: {bitrate} kbit/s leaves no reserve on your line. Stay at {safe} kbit/s.',
  'preflight.says.no-go': 'Not yet: something would break your LIVE.',
  'preflight.says.no-go-lower': 'Not at {bitrate} kbit/s: your line does not carry it. {safe} kbit/s is safe.',
  'preflight.says.unknown':
    'I can’t tell whether your line carries {bitrate} kbit/s. What I looked at speaks neither for nor against it.',
  'preflight.refused.target':
    'No load is ever sent to TikTok or to your LIVE server: {host} is not allowed as the target.',
  'preflight.filter.one': 'A DNS filter blocks {names}, which LIVE needs.',
  'preflight.filter.more': 'A DNS filter blocks {count} names that LIVE needs: {names}.',
  'preflight.todo.filter': 'Allow {names}. “tokwatch doctor dns” says where.',
  'preflight.ingest.none': 'I don’t know your LIVE server, so I have not tried it.',
  'preflight.todo.ingest.none':
    'Start OBS, which says it where it may be asked, or give its address in the setting live.ingestUrl, never the stream key.',
  'preflight.ingest.relay':
    'OBS sends to your own network. Where the stream goes from there I don’t know, so I have tried no LIVE server.',
  'preflight.todo.ingest.relay':
    'Give the address of the server that your relay sends to in the setting live.ingestUrl, never the stream key.',
  'preflight.ingest.protocol':
    'OBS sends by a protocol whose servers answer to nobody without the stream key, so I have not tried yours.',
  'preflight.ingest.silent': 'Your LIVE server takes no streams on any of its ports.',
  'preflight.todo.ingest.silent':
    'Get a new server address from where yours came from: TikTok LIVE, or the service that hands your stream on.',
  'preflight.ingest.other-door': 'Your LIVE server does not answer on port {port}, and does on port {other}.',
  'preflight.todo.ingest.rtmps': 'In your encoder, use its address with rtmps:// and port 443.',
  'preflight.todo.ingest.other': 'In your encoder, use port {other} of the same server.',
  'preflight.upload.narrow': 'Your line carried {carried} of {bitrate} kbit/s.',
  'preflight.upload.stalls': 'Your line stood still for {lag} s under {bitrate} kbit/s: frames would have been lost.',
  'preflight.upload.tight':
    'Your line carries {bitrate} kbit/s, but hardly more. One who starts a download would break your LIVE.',
  'preflight.upload.cut-short':
    'Your line carries {bitrate} kbit/s. Whether it carries more I could not see: the target stopped taking it.',
  'preflight.upload.as-usual': 'The line was not measured. {sessions} of your LIVEs went well at about {usual} kbit/s.',
  'preflight.upload.at-home':
    'What was measured is your own network only: the target is in it. The line beyond is not known.',
  'preflight.todo.upload.lower': 'Set your encoder to {safe} kbit/s, picture and sound of all outputs together.',
  'preflight.todo.upload.none': 'Use another line, or ask who else is sending. I found no bitrate that it holds.',
  'preflight.todo.upload.target':
    'Choose in the settings where I may send (live.uploadTarget; in a terminal --target URL, too). It never goes to TikTok.',
  'preflight.todo.upload.not-live':
    'If you are not LIVE, add --not-live. Or let OBS be asked: “tokwatch config set live.readObsSettings true”.',
  'preflight.todo.upload.again': 'Run it again with a load, before you go LIVE.',
  'preflight.todo.upload.at-home': 'Choose a target on the internet.',
  'preflight.plan.no-target': 'What your line carries will not be measured: no target for it is set.',
  'preflight.no-load.no-target': 'What your line carries was not measured: no target for it is set.',
  'preflight.no-load.quick': 'What your line carries was not measured, as you wished.',
  'preflight.no-load.no-consent': 'What your line carries was not measured: you did not agree to it.',
  'preflight.no-load.live': 'What your line carries is not measured while you are LIVE: that would take of your line.',
  'preflight.no-load.live-unknown':
    'What your line carries was not measured: nobody could tell me whether you are LIVE, and then it would take of your line.',
  'preflight.no-load.no-network': 'What your line carries was not measured: there is no network to send over.',
  'preflight.no-load.target-failed': 'What your line carries was not measured: {host} could not be reached.',
  'preflight.no-load.target-mute':
    'What your line carries was not measured: {host} did not say that anything has arrived there.',
  'preflight.no-load.target-refused':
    'What your line carries was not measured: {host} did not take it (answer {status}).',
  'preflight.no-load.cancelled': 'What your line carries was not measured to the end.',
  'preflight.loss.wifi': '{percent}% of test packets get lost on your Wi-Fi.',
  'preflight.loss.router': '{percent}% of test packets get lost on the way to your router.',
  'preflight.loss.internet': '{percent}% of test packets get lost beyond your router.',
  'preflight.loss.somewhere':
    '{percent}% of test packets get lost. Whether before or behind your router, so few of them cannot tell.',
  'preflight.todo.loss.somewhere': 'On Wi-Fi, plug in a cable. Then run it again.',
  'preflight.todo.loss.wifi': 'Move closer to the router, or plug in a cable.',
  'preflight.todo.loss.router': 'Try another cable or port; on Wi-Fi, plug in a cable.',
  'preflight.todo.loss.internet': 'Ask who else is using the line; if nobody is, tell your provider.',
  'preflight.queue': 'While I send, everything else takes {ms} ms longer.',
  'preflight.todo.queue': 'Nobody should load anything meanwhile. A router with SQM or “smart queues” ends it.',
  'preflight.jitter': 'Answers come unevenly, by {ms} ms.',
  'preflight.todo.jitter': 'On Wi-Fi, plug in a cable; else ask who is using the line.',
  'preflight.wifi': 'Your Wi-Fi is weak here: {dbm} dBm.',
  'preflight.todo.wifi': 'Move closer to the router, or plug in a cable.',
  'preflight.battery': 'This computer runs on its battery, and slows down for it.',
  'preflight.todo.battery': 'Plug it in.',
  'preflight.disk': 'Only {gigabytes} GB are free: a recording would fill the disk.',
  'preflight.todo.disk': 'Make room, or do not record.',
  'preflight.cpu': 'This computer is busy already: {percent}% of its processors.',
  'preflight.todo.cpu': 'Close what you don’t need.',
  'preflight.family': '{family} is offered here and does not work; the other one does.',
  'preflight.past.beyond':
    '{bitrate} kbit/s is more than you usually send: {sessions} of your LIVEs went well at about {usual} kbit/s.',
  'preflight.past.less-tonight':
    'Your line carries less than usual: {sessions} of your LIVEs went well at about {usual} kbit/s.',
  'preflight.default-bitrate':
    'I take {bitrate} kbit/s, as nobody named a bitrate. Yours is the sum of picture and sound of all outputs: --bitrate.',
  'preflight.obs-bitrate':
    'I take {bitrate} kbit/s, as OBS has it: picture and sound of all outputs. --bitrate takes another.',
  'preflight.running': 'A pre-flight is going on. Wait for its end, or end it.',
  'preflight.busy': 'A fix is under way, which changes the line. Run the pre-flight after it.',
  'preflight.too-soon': 'TikTok was looked at for a pre-flight just now. Run it again in {seconds} s.',
  'preflight.other-plan':
    'Nothing was sent: what would be sent has changed since it was named. Look at the plan again, and agree to that.',
  'preflight.safe': 'Safe now: {safe} kbit/s, picture and sound together.',
  'preflight.safe-at-least':
    'Safe now: {safe} kbit/s, picture and sound together. It may carry more: all that I sent held.',
  'preflight.looking': 'Looking at TikTok, your DNS and the way…',
  'preflight.idle': 'Measuring the line at rest…',
  'preflight.sending': 'Sending {bitrate} kbit/s for {seconds} s…',
  'preflight.consent':
    'This sends up to {megabytes} MB to {host}, within {seconds} s at the most. Not while you are LIVE.',
  'preflight.question': 'Send it? [y/N]',
  'preflight.not-asked': 'A load needs your word: add --yes, or leave it out with --quick.',
  'preflight.live-unknown':
    'I can’t tell whether you are LIVE: OBS cannot be asked, as for want of its password, or the Tokwatch that runs does not answer.',
  'preflight.yes-unknown': 'So nothing is sent by --yes alone. If you are not LIVE, add --not-live.',
  'preflight.question-unknown': 'Are you sure that you are not LIVE, and shall it be sent? [y/N]',
  'preflight.without': 'Going on without it.',
  'preflight.line.idle': 'At rest: router {router}, internet {internet}.',
  'preflight.line.stage':
    '{bitrate} kbit/s for {seconds} s: {delivered} kbit/s arrived; router {router}, internet {internet}.',
  'preflight.line.end': '{rtt} ms, {lost} of {sent} lost',
  'preflight.line.unknown': 'unknown',
  'preflight.line.cost': 'It took {megabytes} MB.',
} as const;
