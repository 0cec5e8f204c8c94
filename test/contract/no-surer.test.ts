// A sentence about a part of TikTok says nothing of parts that were not asked: these are listed right below it as not judged.
import { expect, it } from 'vitest';
import { loadSpeech } from '../../contract/catalogs.ts';
import { languages } from '../../contract/languages.ts';
import { formsOf, isMessageId } from '../../contract/message.ts';

/** What a language says where it means all that is left. */
const allTheRest = {
  en: /\bthe rest\b/i,
  es: /\bel resto\b/i,
  'pt-BR': /\bo resto\b/i,
  id: /sisanya|lainnya/i,
  ar: /بقية/,
} as const;

const partly = [
  ...['verdict.tiktok.feature-down', 'verdict.tiktok.cdn-down', 'failing.tiktok.cdn-down'],
  ...['verdict.dns.tiktok-partial', 'failing.dns.tiktok-partial', 'hosts.dns.tiktok-partial'],
  ...['discreet.verdict.dns.tiktok-partial', 'discreet.failing.dns.tiktok-partial'],
  'discreet.hosts.dns.tiktok-partial',
].filter(isMessageId);

it.each(languages)('a part that fails makes no other part well in %s', async (language) => {
  expect(partly).toHaveLength(9);
  const { catalog } = await loadSpeech(language);
  for (const id of partly) for (const form of formsOf(catalog[id])) expect(form).not.toMatch(allTheRest[language]);
});
