import { css } from 'lit';

export const styles = css`
  .tabs {
    border-bottom: 1px solid var(--line);
  }

  @media (max-width: 720px) {
    :host {
      padding: var(--s2) var(--s1);
    }

    .tabs {
      column-gap: var(--s1);
    }
  }

  @media print {
    .tabs {
      display: none;
    }
  }
`;
