// After a correction: the other places where the same reading stands, asked for behind, gone once they are dealt with.
import type { ReactiveControllerHost } from 'lit';
import type { ProposalsView } from '../../../../server/http/pages/schema.ts';
import { getProposals } from '../../../api/documents.ts';
import { moved, type Change } from './amended-page.ts';

interface Source {
  readonly start: number;
  readonly end: number;
}

export class SameReading {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #places: ProposalsView['places'] = [];
  /** The correction that they are of, where it stands now. */
  #source: Source | undefined;
  /** What was done with places that were offered: nothing more is offered for that. */
  #answered: readonly Change[] | undefined;
  /** Grows with everything that makes an answer on its way worthless. */
  #round = 0;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  get places(): ProposalsView['places'] {
    return this.#places;
  }

  /** The text changes: what is offered moves along until it is asked for anew. */
  follow(changes: readonly Change[]): void {
    this.#round++;
    const source = this.#source;
    const isTouched = changes.some(({ start, end }) => source && start < source.end && source.start < end);
    if (source === undefined || isTouched) return this.forget();
    this.#source = shifted(source, changes);
    this.#places = this.#places
      .filter((place) => !changes.some(({ start, end }) => start < place.end && place.start < end))
      .map((place) => ({ ...place, ...shifted(place, changes) }));
  }

  /** Everything up to `last` is kept, as `revision`: the newest correction that has other places is the one to ask about. */
  async ask(document: string, revision: number, last: readonly Change[] | undefined): Promise<void> {
    const round = ++this.#round;
    const [only, ...more] = last ?? [];
    const isNew = last !== this.#answered && only !== undefined && more.length === 0;
    const newest =
      isNew && only.before !== only.text
        ? { start: only.start, end: only.start + only.text.length }
        : undefined;
    const earlier = this.#source;
    for (const source of [newest, earlier]) {
      if (source === undefined) continue;
      // Changed elsewhere meanwhile, or the service is away: the next correction tells of that; this is an offer.
      const found = await getProposals(document, revision, source).catch(() => undefined);
      if (round !== this.#round) return;
      this.#places = found?.places ?? [];
      this.#source = this.#places.length > 0 ? source : undefined;
      if (this.#source !== undefined) break;
    }
    this.#host.requestUpdate();
  }

  /** `set` was made of what was offered, or of nothing where it is to stay. */
  settle(set: readonly Change[] | undefined): void {
    this.forget();
    this.#answered = set;
  }

  forget(): void {
    this.#round++;
    this.#source = undefined;
    this.#places = [];
    this.#host.requestUpdate();
  }
}

function shifted<Place extends Source>({ start, end }: Place, changes: readonly Change[]): Source {
  const at = moved(start, changes);
  return { start: at, end: at + end - start };
}
