import { css } from 'lit';

export const styles = css`
  :host {
    max-width: 1440px;
  }

  /* Room for what can be done with the rows chosen, which lies over the lower edge. */
  dc-documents {
    display: block;
    padding-bottom: 128px;
  }

  .bar label {
    display: flex;
    align-items: center;
    gap: var(--s1);
  }

  .bar label {
    min-width: 0;
    max-width: 100%;
  }

  .bar label span {
    white-space: nowrap;
  }

  select {
    max-width: 360px;
    min-width: 0;
  }

  .samples {
    text-align: center;
    padding: var(--s2);
    display: grid;
    gap: var(--s1);
    justify-items: center;
  }

  @media print {
    :host {
      page: wide;
    }

    .bar button,
    dc-drop,
    dc-bulk,
    dc-uploads {
      display: none;
    }
  }

  @media (max-width: 720px) {
    :host {
      padding: var(--s2) var(--s1);
    }

    .bar h1,
    .bar [role='status'] {
      flex-basis: 100%;
    }

    /* The button stands beside the choice: what is chosen is named below, whole. */
    .bar label {
      flex: 1 1 160px;
    }

    .bar select {
      width: 100%;
    }
  }
`;
