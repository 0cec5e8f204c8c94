// Reads `networkctl list --no-legend --no-pager`: index, device, type, operational state, set-up state, separated by blanks.

/** True when systemd-networkd has set this device up or is doing so. */
export const isManagedByNetworkd = (text: string, device: string): boolean =>
  text.split('\n').some((line) => {
    // A mark for the state, a dot or a circle, may stand in front.
    const words = line
      .replace(/^[^\d]*/, '')
      .trim()
      .split(/\s+/);
    return (
      words[1] === device && ['configured', 'configuring', 'pending', 'initialized', 'failed'].includes(words[4] ?? '')
    );
  });
