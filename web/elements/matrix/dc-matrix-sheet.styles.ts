import { css } from 'lit';

export const styles = css`
  :host {
    display: none;
  }

  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 7pt;
    line-height: 1.15;
  }

  thead {
    display: table-header-group;
  }

  tr {
    break-inside: avoid;
  }

  th,
  td {
    border: 0.4pt solid var(--line-strong);
    padding: 1pt;
    text-align: center;
    color: var(--ink);
  }

  th.unit,
  tbody th {
    text-align: left;
    min-width: 34mm;
    font-weight: 500;
  }

  thead th {
    vertical-align: bottom;
    font-weight: 500;
  }

  thead th:not(.unit, .figure) span {
    writing-mode: vertical-rl;
    rotate: 180deg;
    white-space: nowrap;
  }

  td.state {
    text-align: left;
    padding-left: 4pt;
    color: var(--ink-soft);
  }

  .figure {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  svg {
    display: block;
    margin: auto;
    width: 7pt;
    height: 7pt;
    print-color-adjust: exact;
  }

  td.person {
    background: var(--noise);
    print-color-adjust: exact;
  }

  p {
    margin: 0 0 4pt;
    font-size: 8pt;
  }

  .legend svg {
    display: inline-block;
    vertical-align: -1pt;
  }

  @media print {
    :host {
      display: block;
    }
  }
`;
