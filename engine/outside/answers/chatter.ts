// Who writes in public that TikTok fails, and whether that is more than usual. Texts and authors are counted and let go.

const tiktok = /\btik[\s-]?tok\b/i;
/** That something fails, in the languages in which most of it is written. */
const fails =
  /(?<!\p{L})(down|outage|crash(ed|ing)?|not (work|load)ing|(isn[’']?t|won[’']?t|doesn[’']?t|not) (work|load|open|let)\w*|can[’']?t (load|post|upload|go live|log ?in)|ca[ií]d[oa]|no (funciona|carga|abre)|se cay[oó]|caiu|n[aã]o (funciona|carrega|abre)|funktioniert nicht|l[aä]dt nicht|ausgefallen|st[oö]rung|ne (marche|fonctionne) p(as|lus)|en panne|non (funziona|carica))(?!\p{L})/iu;
/** News of bans and jokes make chatter without a fault (evidence E). */
const isOther = /\b(ban(ned|s)?|law|court|senate|congress|lawsuit|shut(ting)? down (of )?tiktok|down bad)\b/i;

/** True for a text that says that TikTok fails. */
export const isComplaint = (text: string): boolean => tiktok.test(text) && fails.test(text) && !isOther.test(text);

/** The chance of so many events or more where `mean` are usual (Poisson). */
export const chanceOf = (events: number, mean: number): number => {
  let term = Math.exp(-mean);
  let below = 0;
  for (let count = 0; count < events; count += 1) {
    below += term;
    term *= mean / (count + 1);
  }
  return Math.max(0, 1 - below);
};

/** Nobody writes about it for hours: fewer than this are no measure of what is usual (evidence E). */
const LEAST_USUAL = 0.3;
const POSSIBLE = { chance: 1e-3, posts: 5, times: 3 } as const;
const STRONG = { chance: 1e-6, posts: 15 } as const;

/** How far `posts` stand out where so many are `usual`. */
export const levelOf = (posts: number, usual: number): 'none' | 'possible' | 'strong' => {
  const mean = Math.max(LEAST_USUAL, usual);
  const chance = chanceOf(posts, mean);
  if (chance < STRONG.chance && posts >= STRONG.posts) return 'strong';
  return chance < POSSIBLE.chance && posts >= POSSIBLE.posts && posts >= POSSIBLE.times * mean ? 'possible' : 'none';
};
