/** The order that titles give themselves, and whether it is one of time. */
export interface TimeOrder {
  /** places in the list of titles */
  readonly order: readonly number[];
  readonly byTime: boolean;
}

const FORMS: readonly (readonly [RegExp, (year: number, part: number) => number])[] = [
  [/(?<year>\d{4})[-_ ]?q(?<part>[1-4])(?!\d)/iu, (year, quarter) => year * 12 + quarter * 3 - 3],
  [/(?<!\p{L})q(?<part>[1-4])[-_ ]?(?<year>\d{4})(?!\d)/iu, (year, quarter) => year * 12 + quarter * 3 - 3],
  [/(?<!\d)(?<year>\d{4})[-_](?<part>0[1-9]|1[0-2])(?!\d)/u, (year, month) => year * 12 + month - 1],
  [/(?<!\p{L})q(?<part>[1-4])(?![\d\p{L}])/iu, (_, quarter) => quarter],
  [/(?<!\d)(?<year>(?:19|20)\d\d)(?!\d)/u, (year) => year],
];

/** A title's place in time, with the form that it is written in; undefined when it names none. */
function timeOf(title: string): { readonly form: number; readonly at: number } | undefined {
  for (const [form, [pattern, place]] of FORMS.entries()) {
    const { year, part } = pattern.exec(title)?.groups ?? {};
    if (year !== undefined || part !== undefined)
      return { form, at: place(Number(year ?? 0), Number(part ?? 0)) };
  }
  return undefined;
}

/**
 * The order of matrices in time by what their titles say (2026-03, 2026 Q1, Q1 2026, Q1, 2026): oldest first, if every
 * title says a time of its own in one form. Else as given.
 */
export function timeOrder(titles: readonly string[]): TimeOrder {
  const given = titles.map((_, at) => at);
  const times = titles.map(timeOf);
  const [first] = times;
  const places = new Set(times.map((time) => time?.at));
  if (!first || times.some((time) => time?.form !== first.form) || places.size < titles.length)
    return { order: given, byTime: false };
  return {
    order: given.toSorted((a, b) => (times[a]?.at ?? 0) - (times[b]?.at ?? 0)),
    byTime: true,
  };
}

/**
 * Whether a matrix is the whole of which others are the periods: they carry its title and a time behind it. Beside them it
 * would count every visit twice.
 */
export const isWholeOf = (title: string, others: readonly string[]): boolean =>
  others.some((other) => other.startsWith(`${title} `) && timeOf(other.slice(title.length)) !== undefined);

/** Titles without the words that all of them begin with, for places where only what tells them apart finds room. */
export function apartTitles(titles: readonly string[]): readonly string[] {
  const words = titles.map((title) => title.split(/\s+/u));
  const [first = []] = words;
  let same = 0;
  while (words.every((one) => same < one.length - 1 && one[same] === first[same]) && words.length > 1) same++;
  return words.map((one) => one.slice(same).join(' '));
}
