/** Seconds to wait by a Retry-After header (RFC 9110, section 10.2.3: seconds, or a date); null without a readable one. */
export const retryAfterS = (headers: Readonly<Record<string, string>>, nowMs: number): number | null => {
  const said = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(said)) return Number(said);
  const date = Date.parse(said);
  return Number.isNaN(date) ? null : Math.max(0, Math.round((date - nowMs) / 1000));
};
