// Styles that every element's shadow takes in: controls, tables, and text that only screen readers meet.
import { css } from 'lit';

export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  :is(h1, h2, h3, p) {
    margin: 0;
  }

  h1 {
    font-size: var(--size-title);
    font-weight: 600;
    line-height: 1.3;
  }

  h2,
  h3 {
    font-size: var(--size-large);
    font-weight: 600;
  }

  h3 {
    font-size: var(--size);
  }

  a {
    color: var(--accent);
    text-underline-offset: 2px;
  }

  button,
  .button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
    background: var(--raised);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    padding: 3px var(--s1);
    min-height: 32px;
  }

  /* What does not fit says so, rather than being cut in a letter. */
  select,
  input {
    text-overflow: ellipsis;
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    gap: var(--s-half);
    cursor: pointer;
    text-decoration: none;
    white-space: nowrap;
    font-weight: 500;
  }

  /* What is pressed is large enough for a finger. */
  summary,
  label:has(> input:is([type='checkbox'], [type='radio'])) {
    min-height: 24px;
  }

  button:hover:not(:disabled),
  .button:hover {
    border-color: var(--accent);
    background: var(--accent-wash);
  }

  button:disabled {
    cursor: default;
    opacity: 0.5;
  }

  button.primary,
  .button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
  }

  button.primary:hover:not(:disabled),
  .button.primary:hover {
    filter: brightness(1.12);
    background: var(--accent);
  }

  button.quiet,
  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--accent);
  }

  /* A sign alone: as large a target as any; the typeface draws it small. */
  button.cross {
    justify-content: center;
    width: 32px;
    padding: 0;
    border-color: transparent;
    background: transparent;
    color: var(--ink-soft);
    font-size: 2rem;
    line-height: 1;
  }

  button[aria-pressed='true'] {
    background: var(--accent-wash);
    border-color: var(--accent);
  }

  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }

  kbd {
    font: inherit;
    font-size: var(--size-small);
    border: 1px solid var(--line-strong);
    border-bottom-width: 2px;
    border-radius: 4px;
    padding: 0 5px;
    background: var(--ground);
  }

  /* Who touches the page has no keys to press. */
  @media (hover: none) and (pointer: coarse) {
    kbd,
    .for-keys {
      display: none;
    }
  }

  .soft,
  ::placeholder {
    color: var(--ink-soft);
  }

  .small {
    font-size: var(--size-small);
  }

  .card {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  .error {
    color: var(--missing);
  }

  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .number {
    font-variant-numeric: tabular-nums;
  }
`;

/** A page that is one column of things: how wide it gets, and the bar above with its title and what can be done. */
export const page = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
    padding: var(--s3);
    max-width: 1200px;
    margin: 0 auto;
    width: 100%;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s2);
  }

  .bar h1 {
    flex: 1;
  }
`;

/** A table of things: one a row, heads that stand back, the row under the pointer marked. */
export const dataTable = css`
  .table {
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    text-align: left;
    padding: var(--s1) var(--s2);
    border-bottom: 1px solid var(--line);
  }

  thead th {
    font-weight: 500;
    font-size: var(--size-small);
    color: var(--ink-soft);
    white-space: nowrap;
  }

  tbody tr:last-child > * {
    border-bottom: none;
  }

  tbody tr:hover {
    background: var(--accent-wash);
  }

  tbody th {
    font-weight: 500;
  }
`;

/** The strip above a document or a comparison: where one is, what it is, what can be taken away. */
export const pageHead = css`
  .head,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half) var(--s2);
    padding: var(--s1) var(--s3);
    background: var(--paper);
    border-bottom: 1px solid var(--line);
  }

  .head h1 {
    font-size: var(--size-large);
  }

  .downloads {
    margin-left: auto;
    white-space: nowrap;
  }

  @media (max-width: 900px) {
    .head,
    .tools {
      padding-left: var(--s2);
      padding-right: var(--s2);
    }
  }
`;

export const statusColours = css`
  .shape {
    vertical-align: -2px;
    flex: none;
  }

  .label {
    white-space: nowrap;
  }

  .met {
    color: var(--met);
  }

  .partial {
    color: var(--partial);
  }

  .missing {
    color: var(--missing);
  }

  .unclear {
    color: var(--unclear);
  }
`;
