/** Fewer people than these (k) are never told apart, in any figure, survey or experiment. */
export const fewestPeople = 5;

/** Percentiles need more of them to mean anything, and not to be somebody's own value. */
export const fewestForPercentiles = 20;

/** Whether a count tells of so few people that it must not be published. Nobody is not few: there is nobody to find. */
export function isFew(count: number, fewest = fewestPeople): boolean {
  return count > 0 && count < fewest;
}
