// A document that is opened before it is read: asked for again until it is, so that its page opens by itself.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DocumentDetailView } from '../../../server/http/documents/schema.ts';

/** Milliseconds between two looks. */
const LOOK_MS = 1500;

type Status = DocumentDetailView['status'];

export class ReadingWatch implements ReactiveController {
  readonly #look: () => unknown;
  readonly #ended: () => unknown;
  #next: ReturnType<typeof setTimeout> | undefined;
  #wasReading = false;

  /** `ended`: it was read, well or not. */
  constructor(host: ReactiveControllerHost, look: () => unknown, ended: () => unknown) {
    this.#look = look;
    this.#ended = ended;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#next);
  }

  /** As the service has just told it. */
  follow(status: Status): void {
    clearTimeout(this.#next);
    const hasEnded = this.#wasReading && !isBeingRead(status);
    this.#wasReading = isBeingRead(status);
    if (this.#wasReading) this.#next = setTimeout(this.#look, LOOK_MS);
    else if (hasEnded) this.#ended();
  }
}

export function isBeingRead(status: Status | undefined): boolean {
  return status === 'queued' || status === 'reading';
}
