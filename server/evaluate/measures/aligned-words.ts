// Two sequences of words laid side by side with as few edits as can be: which word of the truth was read as which.

/** For each word of `truth` the index of the equal word read in its place, undefined where there is none. */
export function alignedWords(
  truth: readonly string[],
  read: readonly string[],
): readonly (number | undefined)[] {
  const width = read.length + 1;
  const cost = new Uint32Array((truth.length + 1) * width);
  const at = (i: number, j: number): number => cost[i * width + j] ?? 0;
  for (let i = truth.length; i >= 0; i--) {
    for (let j = read.length; j >= 0; j--) {
      if (i === truth.length || j === read.length) {
        cost[i * width + j] = truth.length - i + (read.length - j);
        continue;
      }
      const change = at(i + 1, j + 1) + (truth[i] === read[j] ? 0 : 1);
      cost[i * width + j] = Math.min(change, at(i + 1, j) + 1, at(i, j + 1) + 1);
    }
  }
  const places: (number | undefined)[] = [];
  for (let i = 0, j = 0; i < truth.length;) {
    const same = truth[i] === read[j] && j < read.length;
    if (same && at(i, j) === at(i + 1, j + 1)) {
      places.push(j++);
      i++;
    } else if (j < read.length && at(i, j) === at(i, j + 1) + 1) j++;
    else {
      if (j < read.length && at(i, j) === at(i + 1, j + 1) + 1) j++;
      places.push(undefined);
      i++;
    }
  }
  return places;
}
