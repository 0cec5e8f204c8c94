// What the outside sources of the laboratory say, as data; what is not set is what they say on an ordinary day.
import * as v from 'valibot';

/** What volunteers of one circle meet at TikTok; `nobody` where there are none. */
const met = v.optional(v.picklist(['reach', 'fail', 'tampered', 'nobody']), 'reach');

export const outsideMannersSchema = v.strictObject({
  /**
   * How every source behaves: as it should, with bytes that mean nothing, with a page for people, with an answer of another
   * shape, with a limit, with "nobody there", with a refusal, late, or not at all.
   */
  mode: v.optional(
    v.picklist(['well', 'garbage', 'page', 'other-shape', 'limited', 'nobody', 'refused', 'slow', 'never', 'endless']),
    'well',
  ),
  network: met,
  country: met,
  world: met,
  /** What everybody meets at the very address that the client was given. */
  server: met,
  /** What everybody meets at a control. */
  control: met,
  /** Which share of OONI's tests found TikTok blocked lately. */
  blockedShare: v.optional(v.number(), 0),
  /** IODA's signals that are critical. */
  criticalSignals: v.optional(v.number(), 0),
  /** A region of Oracle's with trouble. */
  troubledRegion: v.optional(v.nullable(v.string()), null),
  /** People who complain on each network in the last minutes. */
  complaints: v.optional(v.number(), 0),
});

export type OutsideManners = v.InferOutput<typeof outsideMannersSchema>;
export type OutsideMannersInput = v.InferInput<typeof outsideMannersSchema>;

/** Where the laboratory's client is, as the sources see it. */
export const CLIENT_PLACE = { country: 'AL', asn: 64_500, address: '203.0.113.77' } as const;
