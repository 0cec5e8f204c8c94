// Reads `nmcli -t -e no -f FIELDS device show` and `connection show`: one `FIELD:value` per line, values as they are.

/** Device states of NetworkManager (NMDeviceState) that matter here; those from `prepare` to `activated` have a connection. */
const unavailable = 20;
const disconnected = 30;
const prepare = 40;
const activated = 100;

/** How NetworkManager sees a device; `uuid` names the connection that is in use or being made on it, `type` is `wifi`, `ethernet`… */
export type NmDevice =
  { state: 'unavailable' | 'disconnected'; type: string } | { state: 'connected'; uuid: string; type: string };

/** Values by field; a field that is repeated keeps its last value, `--` and nothing both read as empty. */
export const parseNmFields = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(/\r?\n/).flatMap((line) => {
      const [, field, value] = /^([\w.-]+(?:\[\d+\])?):(.*)$/.exec(line) ?? [];
      return field === undefined || value === undefined ? [] : [[field, value === '--' ? '' : value] as const];
    }),
  );

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The device as NetworkManager manages it, or null when it does not, such as a bridge that another program has set up. */
export const parseNmDevice = (text: string, device: string): NmDevice | null => {
  const fields = parseNmFields(text);
  if (fields.get('GENERAL.DEVICE') !== device || fields.get('GENERAL.NM-MANAGED') === 'no') return null;
  const [, digits, words = ''] = /^(\d+)(.*)$/.exec(fields.get('GENERAL.STATE') ?? '') ?? [];
  const state = Number(digits ?? 0);
  if (state < unavailable || words.includes('externally')) return null;
  const [uuid, type] = [fields.get('GENERAL.CON-UUID') ?? '', fields.get('GENERAL.TYPE') ?? ''];
  if (state >= prepare && state <= activated && isUuid(uuid)) return { state: 'connected', uuid, type };
  return { state: state < disconnected ? 'unavailable' : 'disconnected', type };
};

/** The servers of an `ipv4.dns` or `ipv6.dns`, which nmcli separates by commas and takes in either form. */
export const parseNmServers = (value: string): readonly string[] => value.split(/[,;\s]+/).filter((one) => one !== '');
