// However private things stand in notes, sentences and names of hosts: no form shows any of them.
import { describe, expect, it } from 'vitest';
import type { ExportForm } from '../../../contract/export.ts';
import type { IncidentDetails, IncidentPicture } from '../../../contract/incident.ts';
import { message } from '../../../contract/message.ts';
import { exportHistory } from '../../../engine/exports/export-history.ts';
import { eachSeed } from '../diagnosis/seeded.ts';
import type { Random } from '../diagnosis/seeded.ts';
import { ask, circumstances, data, privacy } from './evening.ts';

const ROUNDS = 60;

const hex = (random: Random, digits: number): string =>
  Array.from({ length: digits }, () => random.of([...'0123456789abcdef'])).join('');
const letters = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.of([...'bcdfghjkmnpqrsvwxyz'])).join('');

const secretsOf = (random: Random) => ({
  networkName: `${letters(random, 5)} ${letters(random, 4)}${random.of(['', '<b>', '&', ' 5G', '"'])}`,
  mac: Array.from({ length: 6 }, () => hex(random, 2)).join(random.of([':', '-'])),
  ipv4: Array.from({ length: 4 }, () => random.upTo(256)).join('.'),
  ipv6: Array.from({ length: 8 }, () => hex(random, 4)).join(':'),
  hostName: `${letters(random, 7)}-${letters(random, 3)}`,
  userName: letters(random, 6),
  foreign: `${letters(random, 6)}.${letters(random, 5)}.${random.of(['net', 'example', 'home'])}`,
  word: letters(random, 8),
});

/** The secrets in any order, with anything between them that is no part of a name. */
const sentenceOf = (random: Random, secrets: readonly string[]): string =>
  random
    .shuffled(secrets)
    .map((secret) => (random.chance(0.3) ? secret.toUpperCase() : secret))
    .join(random.of([' ', ', ', ' (', '; ', '\n', ' – ', '</script><script>', ' | ']));

const withSecrets = (picture: IncidentPicture, text: string): IncidentPicture => ({
  layers: picture.layers,
  verdict: {
    ...picture.verdict,
    summary: text,
    message: message('verdict.dns.tiktok-partial', { name: text, features: ['feature.video'] }),
    evidence: [{ ...picture.verdict.evidence[0]!, probe: text, message: message('evidence.failed', { target: text }) }],
    notJudged: [{ what: text, because: message('evidence.failed', { target: text }) }],
    fixes: [text],
  },
});

const detailsWith = ({ incident, first, last }: IncidentDetails, text: string): IncidentDetails => ({
  first: withSecrets(first, text),
  last: withSecrets(last, text),
  incident: {
    ...incident,
    message: message('verdict.dns.tiktok-partial', { name: text, features: ['feature.video'] }),
    notes: [{ id: 1, at: incident.startedAt, text }],
  },
});

const asWritten = (text: string): string[] => {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return [text, escaped, JSON.stringify(text).slice(1, -1)].map((one) => one.toLowerCase());
};

describe('Whatever is private, and wherever it stands', () => {
  it.each<ExportForm>(['letter', 'card', 'csv', 'json'])('is not in a %s', (form) => {
    eachSeed(ROUNDS, (random) => {
      const secrets = secretsOf(random);
      const text = sentenceOf(random, Object.values(secrets));
      const around = {
        ...circumstances,
        privacy: {
          ...privacy,
          ...{ hostName: secrets.hostName, userName: secrets.userName, networkNames: [secrets.networkName] },
        },
      };
      const made = exportHistory(
        { ...ask, form, incident: 4, hide: [secrets.word], withNotes: true },
        { ...data, incidents: data.incidents.map((details) => detailsWith(details, text)) },
        around,
      );
      if (!made.ok) throw new Error(made.error.message);
      const shown = made.value.files
        .map((file) => file.text)
        .join('\n')
        .toLowerCase();
      for (const secret of Object.values(secrets).flatMap(asWritten))
        expect(shown.includes(secret), `${secret} of "${text}" in a ${form}`).toBe(false);
      if (form === 'letter' || form === 'card') expect(shown.includes('<script')).toBe(false);
      if (form !== 'card') expect(made.value.redacted.length).toBeGreaterThan(3);
    });
  });
});
