import { css } from 'lit';

export const styles = css`
  th,
  td {
    white-space: nowrap;
  }

  tbody th {
    min-width: 220px;
    white-space: normal;
  }

  .progress {
    vertical-align: 1px;
    margin-left: 6px;
  }

  .whole {
    fill: var(--line);
  }

  .part {
    fill: var(--accent);
  }

  .tag {
    font-size: var(--size-small);
    color: var(--ink-soft);
    background: var(--noise);
    border-radius: 4px;
    padding: 0 6px;
  }

  @media (max-width: 720px) {
    :host {
      padding: var(--s2) var(--s1);
    }

    .progress {
      display: none;
    }
  }

  @media print {
    .progress {
      display: none;
    }

    th,
    td {
      padding-inline: var(--s1);
    }
  }

  .welcome {
    display: grid;
    justify-items: center;
    gap: var(--s2);
    padding: var(--s6) var(--s2);
    text-align: center;
  }

  .welcome p {
    max-width: 620px;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--s1);
  }
`;
