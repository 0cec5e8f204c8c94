/** How far this machine's clock is ahead of a server's Date header, in milliseconds; null without a readable header. */
export const dateSkewMs = (headers: Readonly<Record<string, string>>, nowMs: number): number | null => {
  const date = Date.parse(headers['date'] ?? '');
  return Number.isNaN(date) ? null : Math.round(nowMs - date);
};
