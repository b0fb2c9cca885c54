import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .inside {
    display: grid;
    gap: var(--s1);
    padding: var(--s1) var(--s2);
  }

  form.inside {
    padding: 0;
  }

  label {
    display: grid;
    gap: var(--s-half);
  }

  textarea {
    width: 100%;
    resize: vertical;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1);
  }

  .acts input[type='text'] {
    flex: 1 1 200px;
  }

  /* The answers stand in one line, under one thumb; the note below them. */
  @media (max-width: 640px) {
    .answers span {
      flex: 1 1 72px;
      font-size: var(--size-small);
    }

    .answers button {
      min-height: 40px;
      padding-inline: 6px;
      font-size: var(--size-small);
    }

    .answers input[type='text'] {
      flex-basis: 100%;
    }
  }

  .changes {
    margin: 0;
    padding-left: var(--s2);
    max-height: 240px;
    overflow-y: auto;
  }
`;
