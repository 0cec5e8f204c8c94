// The English texts about a LIVE session: how it fares, why, and what it came to. They are part of the one catalog in
// messages.en.ts. Where a verdict has the words for a cause, its words are used.

/** What is said about a LIVE session, by message id, in English. */
export const sessionEnglish = {
  'session.health.ok': 'Your LIVE runs well.',
  'session.health.ok-line': 'Your line is fine. What your encoder does, I can’t see.',
  'session.health.unknown': 'I can’t tell yet how your LIVE fares.',
  'session.health.obs-silent': 'OBS does not answer, so I can’t tell how your LIVE fares.',
  'session.health.obs-away':
    'The link to OBS is gone. Something still leaves this computer, so your LIVE may well go on.',
  'session.health.obs-unseen': 'The link to OBS is gone, so I can’t tell how your LIVE fares.',
  'session.health.upload-fell':
    'This computer sends almost nothing any more. If your LIVE runs from here, have a look at it.',
  'session.cause.obs-gone': 'OBS is gone, and with it your LIVE: nothing leaves this computer any more.',
  'session.cause.obs-stalled': 'It’s OBS: it says that it streams, but has nothing to send. Your line is free.',
  'session.cause.graphics': 'It’s this computer: its graphics draw {percent}% of the pictures too late.',
  'session.cause.encoder': 'It’s this computer: its encoder is too slow for {percent}% of the pictures.',
  'session.cause.router-silent': 'It’s your router or the Wi-Fi to it: it has stopped answering.',
  'session.cause.line-silent':
    'Nothing answers on your line any more, and I can’t tell yet whether that is in your home or beyond it.',
  'session.cause.line-lossy':
    '{percent}% of packets get lost, and I can’t tell yet whether in your home or on your provider’s line.',
  'session.cause.upload-small': 'Your upload is most likely too small for this bitrate: it is full at {kbit} kbit/s.',
  'session.cause.line-crowded':
    'Your line carries less than before: something else in your home uses it, or your provider gives you less.',
  'session.cause.ingest-failing':
    'Your LIVE server takes no new connection, while the internet answers as usual. I can’t tell yet on which side.',
  'session.cause.ingest-slow':
    'Your LIVE server takes {ms} ms to answer, while the internet answers as usual. I can’t tell whether it or the way is slow.',
  'session.cause.way-narrow':
    'Less gets through to your LIVE server than you send, though your line is fine. I can’t tell on which side.',
  'session.cause.server-lost': 'OBS has lost your LIVE server and tries again. Your line is fine.',
  'session.cause.unclear': 'Not all that you send gets through, and I can’t tell yet where it gets stuck.',
  'session.ghost': 'OBS says that you are LIVE, but nothing has left it for {seconds} s.',
  'session.todo.bitrate': 'Lower the bitrate in OBS to less than three quarters of your upload.',
  'session.todo.graphics':
    'Close games and effects that keep the graphics busy, or choose a smaller picture or fewer pictures a second in OBS.',
  'session.todo.encoder':
    'Choose a faster preset or another encoder in OBS, such as that of the graphics card, or a smaller picture.',
  'session.todo.obs': 'Update OBS and its plug-ins, and look at what its last log says.',
  'session.todo.crowded': 'Find out what else uses your line at that hour, or lower the bitrate.',
  'session.todo.way': 'Try a lower bitrate or another network: whether it is the same there tells whose doing it is.',
  'session.sum.going-on': 'Your LIVE goes on.',
  'session.sum.too-little': 'Too little was seen of this LIVE to say how it went.',
  'session.sum.unexpected':
    'Tokwatch or this computer stopped in the middle of your LIVE, so I can’t tell how it ended.',
  'session.sum.end-unknown': 'How your network was when your LIVE ended, I can’t tell.',
  'session.sum.fine': 'Your network was fine when your LIVE ended.',
  'session.sum.fine-after':
    'Your network was fine when your LIVE ended. What disturbed it before that was mostly {whom}.',
  'session.sum.fine-after-unknown':
    'Your network was fine when your LIVE ended. Before that it was disturbed, and I can’t tell by whom.',
  'session.sum.obs-gone': 'OBS was gone in the middle of your LIVE. Your network was fine then.',
  'session.sum.cut.you': 'Your LIVE ended while something was wrong on this computer.',
  'session.sum.cut.your-network': 'Your LIVE ended while something was wrong in your own network.',
  'session.sum.cut.your-provider': 'Your LIVE ended while your provider’s line had trouble.',
  'session.sum.cut.a-block': 'Your LIVE ended while TikTok was blocked on the way.',
  'session.sum.cut.tiktok': 'It was not you: your LIVE ended while TikTok had trouble.',
  'session.sum.cut.switched':
    'Your LIVE ended in trouble that began when this computer changed its network or VPN: most likely that was it.',
  'session.sum.cut.unknown': 'Your LIVE ended in trouble, and I can’t tell whose it was.',
  'trends.none': 'No LIVE is in the log yet.',
} as const;
