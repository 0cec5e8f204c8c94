// `tokwatch outside`: who outside may be asked, what each of them learns, and the user's word on it.
import { message, say } from '../../contract/message.ts';
import type { MessageId } from '../../contract/message.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { outsideSources } from '../../contract/outside-sources.ts';
import type { OutsideSourceId } from '../../contract/outside-sources.ts';
import type { Settings } from '../../contract/settings.ts';
import { settingsStore } from '../../engine/places/inputs.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { textWidth } from '../terminal.ts';
import { wrapHanging } from '../view/frame.ts';
import { loadInputs, placesFor, printJson, printLines, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

type Shown = {
  id: OutsideSourceId;
  allowed: boolean;
  name: string;
  what: string;
  learns: string;
  terms: string;
  hosts: string[];
};

const words = (id: MessageId, params: Record<string, string> = {}): string => say(message(id, params));

const print = ({ terminal }: Surroundings, sources: readonly Shown[], { country }: Settings['outside']): void => {
  const width = textWidth(terminal);
  const lines = sources.flatMap(({ allowed, name, id, what, learns, terms, hosts }) => [
    `${allowed ? '[x]' : '[ ]'} ${name} (${id})`,
    ...wrapHanging('    ', what, width),
    ...wrapHanging('    ', words('outside.learns', { what: learns }), width),
    ...wrapHanging('    ', words('outside.terms', { what: terms }), width),
    ...wrapHanging('    ', `Hosts: ${hosts.join(', ')}`, width),
    '',
  ]);
  const head = wrapHanging('', words('settings.outside.allowed.what'), width);
  const foot = [
    `Your country: ${country ?? 'not set (to set it: tokwatch config set outside.country DE)'}`,
    'To allow or forbid: tokwatch outside allow NAME, tokwatch outside deny NAME',
  ];
  printLines(terminal, [...head, '', ...lines, ...foot]);
};

/** `tokwatch outside`: lists every source with the user's word on it; nobody is asked. */
export const outsideListCommand = async (around: Surroundings, options: CommonOptions): Promise<ExitStatus> => {
  const json = options.json === true;
  const inputs = await loadInputs(placesFor(around, options), around.terminal);
  if (!inputs.ok) return reportFailure(around.terminal, inputs.error, json);
  const { catalog, settings } = inputs.value;
  const shown = outsideSources.map((id): Shown => ({
    id,
    allowed: settings.outside.allowed.includes(id),
    name: words(`outside.${id}`),
    what: words(`outside.${id}.what`),
    learns: words(`outside.${id}.learns`),
    terms: words(`outside.${id}.terms`),
    hosts: [...new Set(catalog.outsideHosts.filter(({ outside }) => outside === id).map(({ host }) => host))],
  }));
  if (json) printJson(around.terminal, { sources: shown, country: settings.outside.country });
  else print(around, shown, settings.outside);
  return exitStatus.ok;
};

const namedBy = (typed: readonly string[]): Result<OutsideSourceId[]> => {
  const names = typed.map((name) => name.toLowerCase());
  if (names.includes('all')) return ok([...outsideSources]);
  const unknown = names.find((name) => !outsideSources.some((id) => id === name));
  if (unknown === undefined) return ok(outsideSources.filter((id) => names.includes(id)));
  // Only what has the form of a name is repeated: what else is typed could steer the terminal.
  const said = /^[\w-]{1,30}$/.test(unknown)
    ? `There is no outside source "${unknown}".`
    : 'That is no outside source.';
  return fail('usage', `${said} They are ${outsideSources.join(', ')}, or all.`);
};

/** `tokwatch outside allow|deny NAME…`: the user's word, which counts from the next asking on. */
export const outsideChangeCommand = async (
  around: Surroundings,
  options: CommonOptions,
  word: 'allow' | 'deny',
  names: readonly string[],
): Promise<ExitStatus> => {
  const json = options.json === true;
  const named = namedBy(names);
  if (!named.ok) return reportFailure(around.terminal, named.error, json);
  const store = settingsStore(placesFor(around, options));
  const before = await store.load();
  if (!before.ok) return reportFailure(around.terminal, before.error, json);
  const isNamed = (id: OutsideSourceId): boolean => named.value.includes(id);
  const { allowed } = before.value.outside;
  const after = outsideSources.filter((id) => (isNamed(id) ? word === 'allow' : allowed.includes(id)));
  const saved = await store.set('outside.allowed', after, allowed);
  if (!saved.ok) return reportFailure(around.terminal, saved.error, json);
  if (json) printJson(around.terminal, { allowed: after });
  else around.terminal.out.write(`May be asked now: ${after.length === 0 ? 'nobody' : after.join(', ')}\n`);
  return exitStatus.ok;
};
