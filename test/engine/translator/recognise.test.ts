import { describe, expect, it } from 'vitest';
import { complaints, statedReasons } from '../../../contract/complaint.ts';
import type { Complaint } from '../../../contract/complaint.ts';
import { message, say } from '../../../contract/message.ts';
import { recognise, recogniseOrName } from '../../../engine/translator/recognise.ts';

const known: ReadonlyArray<readonly [Complaint, readonly string[]]> = [
  [
    'cannot-connect',
    [
      ...['Cannot connect to server', 'cannot connect to server.', 'CANNOT CONNECT TO SERVER', 'Couldn’t connect'],
      ...["Couldn't connect", "can't connect to TikTok", 'Unable to connect', 'Could not connect to the server'],
      ...['Can not connect to sevrer', 'canot connect to servr', 'it says: “cannot connect to server” again!!'],
      ...['Server not responding', 'Connection failed', 'Connection timed out', 'ｃａｎｎｏｔ　ｃｏｎｎｅｃｔ'],
    ],
  ],
  [
    'check-network',
    [
      ...[
        'Check your network and try again',
        'Please check your network connection',
        'check you netwrok and try agian',
      ],
      ...['Check your internet connection and try again.', 'Network error', 'Check network'],
    ],
  ],
  [
    'no-internet',
    [
      ...['No internet connection', 'No network connection', 'no internet', 'No Internet Conection'],
      ...['You are offline', 'Connect to the internet and try again', 'No internet connection. Check your network.'],
      ...['Internet connection lost', 'no wifi'],
    ],
  ],
  [
    'network-unstable',
    [
      ...['Network unstable', 'Your network is unstable', 'unstable network', 'Network is unstabel', 'weak connection'],
      ...['Poor network connection', 'Your connection is unstable, try switching to another network'],
    ],
  ],
  [
    'spinner',
    ['endless spinner', 'it keeps loading', 'Loading…', 'tiktok is not loading', 'black screen', 'wont load'],
  ],
  [
    'zero-counts',
    ['0 views', 'zero likes', '0 comments', 'my views are stuck', 'all my likes are gone', 'no views on my new video'],
  ],
  [
    'upload-stuck',
    [
      ...[
        'upload stuck',
        'Upload stuck at 99%',
        'Couldn’t upload',
        "Couldn't upload. Check your network and try again",
      ],
      ...['Upload failed', 'stuck uploading', 'cannot post video', 'video is processing', 'uplaod stuck'],
    ],
  ],
  [
    'live-ended',
    [
      ...['LIVE ended', 'LIVE has ended', 'Your LIVE was interrupted', 'the live got cut', 'stream ended'],
      ...['You can’t go LIVE right now', 'LIVE ended because of a bad network'],
    ],
  ],
  [
    'something-went-wrong',
    [
      ...['Something went wrong', 'Something went wrong. Try again later.', 'somthing went worng', 'Oops'],
      ...['Unknown error', 'An error occurred', 'TikTok is down', 'is tiktok down?', 'tiktok not working'],
      ...['TikTok stopped working', 'Server error', 'Couldn’t refresh feed', 'Log in failed', 'cannot log in'],
    ],
  ],
];

const unknown = [
  ...['', '   ', '…', '?!', 'hello', 'what', 'my cat is live', 'I like it', 'post office', 'the weather is bad'],
  ...['comments are turned off', 'toString', '__proto__', '12345', '🙂🙂🙂'],
  ...[
    '検索できません',
    'Нет подключения к интернету',
    'لا يوجد اتصال',
    'can i upload my cat',
    '<script>alert(1)</script>',
  ],
];

describe('What TikTok showed is recognised', () => {
  it.each(known.flatMap(([complaint, texts]) => texts.map((text) => [text, complaint] as const)))(
    '“%s” is %s',
    (text, complaint) => expect(recognise(text)).toBe(complaint),
  );

  it.each(complaints)('%s, by its id and by its own wording', (complaint) => {
    expect(recognise(complaint)).toBe(complaint);
    expect(recognise(` ${complaint.toUpperCase()} `)).toBe(complaint);
    expect(recognise(say(message(`complaint.${complaint}`)))).toBe(complaint);
  });
});

const stated: ReadonlyArray<readonly [Complaint, readonly string[]]> = [
  [
    'stated-limit',
    [
      ...['Too many attempts. Try again later.', 'Maximum number of attempts reached. Try again later.'],
      ...['Log in failed: too many attempts', 'You are visiting our service too frequently', 'too many requests'],
      ...['You’re following too fast', 'Rate limit exceeded', 'TOO MANY ATEMPTS'],
    ],
  ],
  [
    'stated-key',
    [
      ...['OBS: Failed to connect to server, stream key invalid', 'Invalid stream key', 'Stream key has expired'],
      ...['Log in failed: incorrect password', 'The stream key is not valid'],
    ],
  ],
  [
    'stated-rule',
    [
      'Your LIVE was ended due to a Community Guidelines violation',
      'LIVE stopped because of inactivity',
      ...['Your post is under review and not eligible for recommendation', '0 views, video under review'],
      ...['Couldn’t upload: this video violates our policies', 'LIVE paused due to multiple guideline violations'],
    ],
  ],
  [
    'stated-ban',
    [
      ...['Sorry, TikTok isn’t available right now', 'TikTok is not available in your country'],
      ...['A law banning TikTok has been enacted in the U.S.', 'Your account was permanently banned'],
      ...['You have been temporarily suspended from LIVE', 'Your account is suspended. Something went wrong?'],
    ],
  ],
];

const ofNetwork: ReadonlyArray<readonly [text: string, complaint: Complaint]> = [
  ['Something went wrong. Try again later.', 'something-went-wrong'],
  ['Your LIVE was terminated', 'live-ended'],
  ['Server is busy, too many people', 'cannot-connect'],
  ['the connection is too slow, upload failed', 'upload-stuck'],
  ['network unstable, check your key connection', 'network-unstable'],
];

describe('A message that states its own reason', () => {
  it.each(stated.flatMap(([reason, texts]) => texts.map((text) => [text, reason] as const)))(
    '“%s” is %s before all that it may look like',
    (text, reason) => expect(recognise(text)).toBe(reason),
  );

  it.each(statedReasons)('%s is known by its id, as the window asks again', (reason) =>
    expect(recognise(reason)).toBe(reason),
  );

  it.each(ofNetwork)('“%s” states none', (text, complaint) => expect(recognise(text)).toBe(complaint));
});

describe('What is no message of TikTok’s', () => {
  it.each(unknown)('“%s” is not taken for one', (text) => expect(recognise(text)).toBeNull());

  it('is refused with all that can be picked, and is not repeated', () => {
    const refused = recogniseOrName('my secret diary');
    if (refused.ok) throw new Error('recognised');
    expect(refused.error.code).toBe('not-found');
    for (const complaint of complaints) expect(refused.error.message).toContain(complaint);
    expect(refused.error.message).not.toContain('diary');
  });
});

describe('A message in another language than English', () => {
  const others = [
    'No hay conexión a internet',
    'Não há conexão, offline',
    'Server لا يستجيب',
    'Keine Verbindung: LIVE beendet, schwächer',
  ];

  it.each(others)('“%s” is not guessed at', (text) => {
    expect(recognise(text)).toBeNull();
    const refused = recogniseOrName(text);
    if (refused.ok) throw new Error('recognised');
    expect(refused.error.said).toEqual(message('translator.other-language'));
    expect(refused.error.message).toContain('it is not in English');
  });

  it.each(['Tidak ada koneksi internet', 'Sem internet', 'Comprueba tu red'])(
    '“%s”, in letters that English has, is not known either',
    (text) => expect(recognise(text)).toBeNull(),
  );
});

describe('A very long text', () => {
  it('is read at its beginning only, however it is made', () => {
    expect(recognise(`Cannot connect to server ${'lorem ipsum '.repeat(10_000)}`)).toBe('cannot-connect');
    expect(recognise(`${'lorem ipsum '.repeat(1000)} Cannot connect to server`)).toBeNull();
    expect(recognise('x'.repeat(10_000))).toBeNull();
    expect(recognise('cannot '.repeat(10_000))).toBeNull();
  });
});
