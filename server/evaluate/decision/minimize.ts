// Smooth convex function → where it is least: L-BFGS with a backtracking line search (Nocedal, Wright 2006, algorithms 7.4 and 3.1).

/** Writes the gradient and gives the value. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

const MEMORY = 10;
const ENOUGH = 1e-4;
const SHORTEST = 1e-10;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
};

export function minimize(objective: Objective, start: Float64Array, steps: number): Float64Array {
  let place = Float64Array.from(start);
  let gradient = new Float64Array(place.length);
  let value = objective(place, gradient);
  const history: { readonly moved: Float64Array; readonly turned: Float64Array; readonly rho: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = gradient.map((slope) => -slope);
    const alphas: number[] = [];
    for (const { moved, turned, rho } of history.toReversed()) {
      const alpha = rho * dot(moved, direction);
      alphas.push(alpha);
      for (let at = 0; at < direction.length; at++) direction[at]! -= alpha * turned[at]!;
    }
    const last = history.at(-1);
    const scale = last
      ? dot(last.moved, last.turned) / dot(last.turned, last.turned)
      : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
    for (let at = 0; at < direction.length; at++) direction[at]! *= scale;
    history.forEach(({ moved, turned, rho }, at) => {
      const beta = rho * dot(turned, direction);
      const alpha = alphas[history.length - 1 - at] ?? 0;
      for (let each = 0; each < direction.length; each++) direction[each]! += (alpha - beta) * moved[each]!;
    });
    const slope = dot(gradient, direction);
    if (slope >= -1e-9) break;
    let length = 1;
    let next = place;
    let nextGradient = gradient;
    let nextValue = value;
    for (; length > SHORTEST; length /= 2) {
      next = place.map((each, at) => each + length * direction[at]!);
      nextGradient = new Float64Array(place.length);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + ENOUGH * length * slope) break;
    }
    if (length <= SHORTEST) break;
    const moved = next.map((each, at) => each - place[at]!);
    const turned = nextGradient.map((each, at) => each - gradient[at]!);
    const curvature = dot(moved, turned);
    if (curvature > 1e-12) {
      history.push({ moved, turned, rho: 1 / curvature });
      if (history.length > MEMORY) history.shift();
    }
    const gain = value - nextValue;
    [place, gradient, value] = [next, nextGradient, nextValue];
    if (gain < 1e-7 * Math.max(1, Math.abs(value))) break;
  }
  return place;
}
