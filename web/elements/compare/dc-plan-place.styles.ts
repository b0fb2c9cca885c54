import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half) var(--s2);
  }

  @media screen and (min-width: 901px) {
    :host {
      flex-wrap: nowrap;
      white-space: nowrap;
    }

    .round {
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }
  }

  /* Where one is, the neighbours and whether it is reviewed share a line on a phone, too. */
  @media screen and (max-width: 640px) {
    :host {
      flex: 1 1 100%;
      gap: var(--s-half) var(--s1);
    }

    .round {
      flex: 1 1 100px;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }

  .beside {
    display: inline-flex;
    gap: var(--s-half);
  }

  .beside .button,
  .beside button {
    min-width: 32px;
    justify-content: center;
  }

  label {
    display: inline-flex;
    align-items: center;
    gap: var(--s-half);
    min-height: 32px;
  }

  input {
    width: 16px;
    height: 16px;
    min-height: 0;
    margin: 0;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
