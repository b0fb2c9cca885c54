// A person's corrections of a document: shown at once, sent one after another behind, each set undone as one.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageView } from '../../../../server/http/pages/schema.ts';
import { correctWords } from '../../../api/documents.ts';
import { amendedPage, reversed, type Change } from './amended-page.ts';

/** Told what the service made of what was sent. */
export interface Answers {
  /** Everything that was sent is kept. */
  kept(): void;
  /** `set` and what was sent after it is not kept. */
  refused(cause: unknown, set: readonly Change[]): void;
}

export class Corrections implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #answers: Answers;
  #page: PageView | undefined;
  #done: readonly (readonly Change[])[] = [];
  #waiting = 0;
  #revision = 0;
  /** Grows where what waits is not to be sent any more. */
  #round = 0;
  #sent: Promise<void> = Promise.resolve();
  /** What is shown is not what the service has, until the page is asked for anew. */
  #isStale = false;

  constructor(host: ReactiveControllerHost, answers: Answers) {
    this.#host = host;
    this.#answers = answers;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#warn);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#warn);
  }

  /** With every correction in it, those on their way too. */
  get page(): PageView | undefined {
    return this.#page;
  }

  get last(): readonly Change[] | undefined {
    return this.#done.at(-1);
  }

  /** Of the text as the service has it; of the page's, once everything is answered. */
  get revision(): number {
    return this.#revision;
  }

  get isSending(): boolean {
    return this.#waiting > 0;
  }

  /** What was sent is answered: a page asked for now has it. */
  get settled(): Promise<void> {
    return this.#sent;
  }

  show(page: PageView): void {
    // Changed elsewhere meanwhile: where the earlier words stand is not known any more.
    if (page.revision !== this.#revision) this.forget();
    this.#page = page;
    this.#isStale = false;
    this.#revision = page.revision;
    this.#host.requestUpdate();
  }

  /** Nothing that was done before can be undone any more: the text is another. */
  forget(): void {
    this.#done = [];
  }

  /** Gives what was done, as `last` does. */
  apply(changes: readonly Change[]): readonly Change[] {
    if (this.#isStale) return [];
    const words = this.#page?.words ?? [];
    const known = changes.map((change): Change => ({
      ...change,
      word: words.find(({ start, end }) => start <= change.start && change.end <= end),
    }));
    this.#done = [...this.#done, known];
    this.#send(known, 'correct');
    return known;
  }

  /** Gives the words as they stand again. */
  undo(): readonly Change[] | undefined {
    const last = this.last;
    if (last === undefined) return undefined;
    this.#done = this.#done.slice(0, -1);
    const back = reversed(last);
    this.#send(back, 'undo');
    return back;
  }

  #send(changes: readonly Change[], kind: 'correct' | 'undo'): void {
    if (this.#page === undefined) return;
    // Of the page in sight: the host may be on its way to another document.
    const { document } = this.#page;
    this.#page = amendedPage(this.#page, changes);
    const round = this.#round;
    const words = changes.map(({ start, end, text }) => ({ start, end, text, undo: kind === 'undo' }));
    this.#waiting++;
    this.#sent = this.#sent.then(async () => {
      try {
        if (round !== this.#round) return;
        ({ revision: this.#revision } = await correctWords(document, this.#revision, words));
        if (this.#waiting === 1) this.#answers.kept();
      } catch (cause) {
        this.#round++;
        this.#isStale = true;
        this.forget();
        this.#answers.refused(cause, changes);
      } finally {
        this.#waiting--;
        this.#host.requestUpdate();
      }
    });
    this.#host.requestUpdate();
  }

  readonly #warn = (event: Event): void => {
    if (this.isSending) event.preventDefault();
  };
}
