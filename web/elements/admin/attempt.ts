// Something a person does to a list: refused with its sentence or done, the list is read anew either way, so that it shows what holds.
import type { ReactiveControllerHost } from 'lit';
import type { Task } from '@lit/task';
import { sentence } from '../../sentence.ts';

export class Attempt {
  readonly #host: ReactiveControllerHost;
  readonly #list: Task<readonly [], unknown>;
  /** Of the last one refused; empty after one that was not. */
  message = '';

  constructor(host: ReactiveControllerHost, list: Task<readonly [], unknown>) {
    this.#host = host;
    this.#list = list;
  }

  readonly run = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
    }
    await this.#list.run();
    this.#host.requestUpdate();
  };
}
