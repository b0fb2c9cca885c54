import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  /* Where four choices have no room for their keys, the help tells of them. */
  @container (max-width: 440px) {
    .choices kbd {
      display: none;
    }
  }

  form {
    display: grid;
    gap: var(--s1);
    padding: var(--s1) var(--s2);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1);
  }

  .said {
    flex: 1 1 240px;
  }

  .choices {
    display: flex;
    gap: var(--s-half);
  }

  input {
    flex: 1 1 240px;
  }

  @media (max-width: 640px) {
    form {
      padding: var(--s1);
      gap: var(--s-half) var(--s1);
      box-shadow: 0 -4px 12px var(--scrim);
    }

    .row {
      gap: var(--s-half);
    }

    .said {
      flex: 1 1 150px;
      font-size: var(--size-small);
    }

    .choices {
      flex: 1 1 100%;
    }

    .choices button {
      flex: 1;
      justify-content: center;
      padding: 0 2px;
      min-height: 40px;
      font-size: var(--size-small);
    }

    input {
      flex: 1 1 120px;
      min-width: 0;
    }

    details {
      display: none;
    }
  }

  ol {
    margin: 0;
    padding-left: var(--s2);
  }

  details {
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  summary {
    cursor: pointer;
  }
`;
