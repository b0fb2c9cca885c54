// Many cuts of one record: at which moments, what had been told before each, and what of it is missed.
import { countsOf } from '../kills/lives.ts';
import type { Ledger } from '../kills/people.ts';
import { chanceOf, type Chance } from '../random.ts';
import type { Say } from '../soak.ts';
import { faultsAfter, type Promised } from './check.ts';
import { leftBy } from './cut.ts';
import type { Disk } from './disk.ts';
import { placeOfAnswer, type Recording } from './recording.ts';

/** One cut in so many is looked at until every plan is read and compared. */
const LOOKED_AT_LONGER = 10;
/** Cuts looked at at once: most of the time one waits for its program to start. */
const AT_ONCE = 4;
/** A cut right after an answer: within so many lines of the record. */
const NEAR = 4;
/** So that no two seeds have a cut in common. */
const CUTS_OF_A_SEED = 1_000_003;

export interface CutsOptions {
  readonly cuts: number;
  readonly seed: number;
  readonly say: Say;
}

export interface Cuts {
  /** Writes told before their cut, in all cuts together. */
  readonly promised: number;
  readonly cutsWithFaults: number;
  readonly faults: readonly string[];
}

export async function cutsOf(
  recording: Recording,
  disk: Disk,
  { cuts, seed, say }: CutsOptions,
): Promise<Cuts> {
  const places = placesOfAnswers(recording, disk);
  const faults: (readonly string[])[] = [];
  let [next, promised] = [0, 0];
  const takeTurns = async (): Promise<void> => {
    while (next < cuts) {
      const cut = next++;
      const chance = chanceOf(seed * CUTS_OF_A_SEED + cut);
      const place = placeOf(chance, disk, [...places.values()]);
      const before = toldBefore(recording, places, place);
      promised += Object.values(countsOf(before.ledger)).reduce((sum, count) => sum + count, 0);
      const until = cut % LOOKED_AT_LONGER === 0 ? 'all is compared' : 'started';
      const found = await faultsAfter(leftBy(disk, place, chance), before, until);
      faults[cut] = found.map((fault) => `seed ${seed}, cut ${cut} at ${place}: ${fault}`);
      if ((cut + 1) % 10 === 0) say(`cut ${cut + 1}, ${failed().length} with faults`);
    }
  };
  const failed = () => faults.filter((found) => found.length > 0);
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  return { promised, cutsWithFaults: failed().length, faults: faults.flat() };
}

export function placesOfAnswers(recording: Recording, disk: Disk): ReadonlyMap<number, number | undefined> {
  return new Map(
    entriesOf(recording.ledger).map(({ answer }) => [answer, placeOfAnswer(recording, disk.said, answer)]),
  );
}

function entriesOf({ uploads, corrections, verdicts, rounds, letters }: Ledger) {
  return [...uploads.values(), ...corrections, ...verdicts, ...rounds, ...letters];
}

/** Every other cut right after an answer, when what it told is least likely to last; the others anywhere. */
function placeOf(chance: Chance, { places }: Disk, answers: readonly (number | undefined)[]): number {
  const sent = answers.filter((place) => place !== undefined);
  return chance.is(0.5) && sent.length > 0
    ? chance.of(sent) + 1 + chance.whole(NEAR)
    : chance.of(places) + chance.whole(2);
}

function toldBefore(
  { ledger, commands, template }: Recording,
  places: ReadonlyMap<number, number | undefined>,
  place: number,
): Promised {
  const isTold = ({ answer }: { readonly answer: number }): boolean =>
    (places.get(answer) ?? Infinity) < place;
  const told: Ledger = {
    uploads: new Map([...ledger.uploads].filter(([, upload]) => isTold(upload))),
    corrections: ledger.corrections.filter(isTold),
    verdicts: ledger.verdicts.filter(isTold),
    rounds: ledger.rounds.filter(isTold),
    letters: ledger.letters.filter(isTold),
    read: 0,
    bad: [],
  };
  return {
    ledger: told,
    commands: commands.filter((command) => command.place < place),
    // Whoever worked had it before.
    template: entriesOf(told).length > 0 ? template : undefined,
  };
}
