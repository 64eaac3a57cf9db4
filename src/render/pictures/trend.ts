/** Where a topic goes. */
export type Trend = 'rising' | 'fading' | 'steady';

/** So much larger a share of the talks is not chance. */
const clearly = 1.5;
/** Of fewer editions and talks nothing can be said. */
const [fewestEditions, fewestTalks] = [3, 2];

/**
 * Holds the later half of editions against the earlier: not by how many talks there were, but by their share.
 *
 * @param counts talks on the topic, oldest edition first @param talks all talks of these editions
 */
export function trendOf(counts: readonly number[], talks: readonly number[]): Trend {
  if (counts.length < fewestEditions) return 'steady';
  const half = Math.floor(counts.length / 2);
  const [before, after] = [counts.slice(0, half), counts.slice(-half)].map(sum) as [number, number];
  const [earlier, later] = [before / sum(talks.slice(0, half)), after / sum(talks.slice(-half))];
  if (after >= fewestTalks && later >= earlier * clearly) return 'rising';
  return before >= fewestTalks && earlier >= later * clearly ? 'fading' : 'steady';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
