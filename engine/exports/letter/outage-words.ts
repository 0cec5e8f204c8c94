// What a letter says of one outage: what was seen, not whose fault it is. Pure.
import { isMessageId, say } from '../../../contract/message.ts';
import type { IncidentDetails } from '../../../contract/incident.ts';
import { layers } from '../../../contract/verdict.ts';
import type { Layer } from '../../../contract/verdict.ts';
import { featureNames, listed, words } from '../words.ts';

/** The most observations that are shown for one outage. */
const MOST_OBSERVATIONS = 5;

/** What was seen, in a few words: "12 % of packets lost behind the router". */
export const whatWasSeen = ({ incident: { code, message } }: IncidentDetails): string => {
  const id = `letter.saw.${code}`;
  const said = isMessageId(id) ? words(id, message.params) : '';
  // A sentence of an incident that knows no figure leaves its gap open.
  return said === '' || /\{\w+\}/.test(said) ? words('letter.saw-other') : said;
};

/** Whether the router answered meanwhile. */
export const routerSaid = ({ incident }: IncidentDetails): string => words(`letter.router.${incident.router}`);

const linkNames: Readonly<Record<Layer, 'letter.link.device' | `letter.link.${Layer}`>> = Object.fromEntries(
  layers.map((layer) => [layer, `letter.link.${layer}`]),
) as Record<Layer, `letter.link.${Layer}`>;

/** Where the silence or the trouble began. */
export const whereItBegan = ({ incident: { brokenLink } }: IncidentDetails): string =>
  words(brokenLink === null ? 'letter.link.unknown' : linkNames[brokenLink]);

/** What still worked: the links nearer to the user, and whatever of TikTok's answered. */
export const whatWorked = ({ first }: IncidentDetails): string => {
  const links = layers.filter((layer) => first.layers[layer].status === 'ok').map((layer) => words(`layer.${layer}`));
  const features = featureNames(
    (Object.keys(first.verdict.features) as Array<keyof typeof first.verdict.features>).filter(
      (feature) => first.verdict.features[feature] === 'ok',
    ),
  );
  const all = [...links, ...(features.length > 0 ? [words('letter.of-tiktok', { features })] : [])];
  return all.length === 0 ? words('letter.nothing-known') : listed(all.map(small));
};

// Names that stand in the middle of a sentence, but for those that are written large anywhere.
const small = (name: string): string =>
  /^(DNS|TikTok|IPv\d)/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** How sure it is. */
export const howSure = ({ first }: IncidentDetails): string => words(`letter.sure.${first.verdict.confidence}`);

/** What was observed when the outage was settled, what speaks for it first. */
export const observations = ({ first }: IncidentDetails): string[] => {
  const said = first.verdict.evidence.filter(({ stands }) => stands === 'for').map(({ message }) => say(message));
  return [...new Set(said)].slice(0, MOST_OBSERVATIONS);
};
