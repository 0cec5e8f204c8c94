// What networks are called on screen. While others may see it a network is called by its kind: an interface may have the name of
// an employer's VPN.
import type { Network } from '../../contract/compare.ts';
import type { Message } from '../../contract/message.ts';
import { say } from '../words/say.ts';

/** Names a network, by the name of its interface, as it may be seen at the moment. */
export type NameOf = (name: string) => string;

/** Plain names, or kinds (`isDiscreet`): with a number where two are of one kind. */
export const namesFor = (networks: readonly Network[], isDiscreet: boolean): NameOf => {
  if (!isDiscreet) return (name) => name;
  return (name) => {
    const found = networks.find((network) => network.name === name);
    if (!found) return say('discreet.hidden');
    const kind = say(`compare.kind.${found.kind}`);
    const alike = networks.filter((network) => network.kind === found.kind);
    return alike.length === 1 ? kind : say('compare.numbered', { kind, number: alike.indexOf(found) + 1 });
  };
};

/** A sentence about networks in words; everything else in it that comes from outside is a number. */
export const sayOf = ({ id, params }: Message, nameOf: NameOf): string =>
  say(
    id,
    Object.fromEntries(
      Object.entries(params).map(([key, param]) => [key, typeof param === 'string' ? nameOf(param) : param]),
    ),
  );
