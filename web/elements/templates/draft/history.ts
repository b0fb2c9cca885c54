// What is edited, and the way back and forth. Letters typed one after another into one field are one step.
export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** What the last step was of; another step of the same is part of it. null: it stands for itself. */
  readonly step: string | null;
}

/** More than anyone takes back. */
const MOST_STEPS = 200;

export function begin<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], step: null };
}

export function stepped<Value>(
  history: History<Value>,
  present: Value,
  step: string | null = null,
): History<Value> {
  if (present === history.present) return history;
  const isSame = step !== null && step === history.step;
  const past = isSame ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present, future: [], step };
}

export function back<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  const future = [history.present, ...history.future];
  return { past: history.past.slice(0, -1), present: before, future, step: null };
}

export function forth<Value>(history: History<Value>): History<Value> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, step: null };
}
