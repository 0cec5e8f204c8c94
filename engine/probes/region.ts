// Which of TikTok's parts serves the user: its pages say which country they think they are shown in. Pure.
import type { Region } from '../../contract/catalog.ts';

/** European Union and what is served with it: United Kingdom, Switzerland, Norway, Iceland, Liechtenstein (ISO 3166-1). */
const europe = new Set([
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU'],
  ...['LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'GB', 'UK', 'CH', 'NO', 'IS', 'LI'],
]);

/** The part of TikTok that serves a country, by its ISO 3166-1 code. */
export const regionOfCountry = (country: string): Region => {
  const code = country.toUpperCase();
  if (code === 'US') return 'us';
  return europe.has(code) ? 'eu' : 'row';
};

/** The region that a page of TikTok's names, as `"region":"DE"` in its page data; null for a page that names none. */
export const regionFrom = (body: string): Region | null => {
  const country = /\\?"region\\?"\s*:\s*\\?"([A-Za-z]{2})\\?"/.exec(body)?.[1];
  return country === undefined ? null : regionOfCountry(country);
};
