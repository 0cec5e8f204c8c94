import * as packet from 'dns-packet';

/** The records of a zone: each name with its addresses; an empty list is a name without records. */
export type Zone = Readonly<Record<string, readonly string[]>>;

/** A question as the resolver sees it. */
export type Question = { id: number; name: string; type: 'A' | 'AAAA' };

/** Response codes (RFC 1035 section 4.1.1). */
export const responseCodes = { servfail: 2, nxdomain: 3, refused: 5 } as const;

/** Reads a query. */
export const questionIn = (query: Buffer): Question => {
  const { id = 0, questions = [] } = packet.decode(query);
  const [{ name, type }] = questions as [{ name: string; type: 'A' | 'AAAA' }];
  return { id, name, type };
};

/** An answer with records; `code` other than zero says why there are none. */
export const answerTo = (
  { id, name, type }: Question,
  addresses: readonly string[],
  { code = 0, cname, flags = 0 }: { code?: number; cname?: string; flags?: number } = {},
): Buffer =>
  packet.encode({
    type: 'response',
    id,
    flags: packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | flags | code,
    questions: [{ type, name }],
    answers: [
      ...(cname === undefined ? [] : [{ type: 'CNAME' as const, name, ttl: 60, data: cname }]),
      ...addresses.map((data) => ({ type, name: cname ?? name, ttl: 60, data })),
    ],
  });

const isOf = (type: 'A' | 'AAAA', address: string): boolean => address.includes(':') === (type === 'AAAA');

/** Answers from a zone; a name that is not in it does not exist. */
export const fromZone =
  (zone: Zone) =>
  (query: Buffer): Buffer[] => {
    const question = questionIn(query);
    const addresses = zone[question.name.toLowerCase()];
    if (!addresses) return [answerTo(question, [], { code: responseCodes.nxdomain })];
    return [
      answerTo(
        question,
        addresses.filter((address) => isOf(question.type, address)),
      ),
    ];
  };
