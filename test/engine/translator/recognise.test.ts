import { describe, expect, it } from 'vitest';
import { complaints } from '../../../contract/complaint.ts';
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
  ['live-ended', ['LIVE ended', 'LIVE has ended', 'Your LIVE was interrupted', 'the live got cut', 'stream ended']],
  [
    'something-went-wrong',
    [
      ...['Something went wrong', 'Something went wrong. Try again later.', 'somthing went worng', 'Oops'],
      ...['Unknown error', 'An error occurred'],
    ],
  ],
];

const unknown = [
  ...['', '   ', '…', '?!', 'hello', 'what', 'my cat is live', 'I like it', 'post office', 'the weather is bad'],
  ...['comments are turned off', 'Maximum number of attempts reached', 'toString', '__proto__', '12345', '🙂🙂🙂'],
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

describe('A very long text', () => {
  it('is read at its beginning only, however it is made', () => {
    expect(recognise(`Cannot connect to server ${'lorem ipsum '.repeat(10_000)}`)).toBe('cannot-connect');
    expect(recognise(`${'lorem ipsum '.repeat(1000)} Cannot connect to server`)).toBeNull();
    expect(recognise('x'.repeat(10_000))).toBeNull();
    expect(recognise('cannot '.repeat(10_000))).toBeNull();
  });
});
