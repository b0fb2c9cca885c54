import { css } from 'lit';

/** The head of a row: whose it is, what marks it, how much is met, who looks after it. */
export const unitStyles = css`
  .name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 500;
  }

  .how {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 6px;
    min-width: 104px;
    font-size: var(--size-small);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  :host([assigned]) {
    --unit-width: 516px;
  }

  .assignee {
    flex: none;
    width: 110px;
    margin-left: auto;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  .how .number {
    min-width: 40px;
    text-align: right;
  }

  .state {
    color: var(--ink-soft);
  }

  .state.not-submitted,
  .state.failed {
    color: var(--missing);
    font-weight: 500;
  }

  .state.another-subject {
    color: var(--partial);
    font-weight: 500;
  }

  .tag {
    flex: none;
    font-size: 0.75rem;
    font-weight: 500;
    color: var(--partial);
    background: var(--partial-wash);
    border-radius: 4px;
    padding: 0 5px;
  }

  /* Beside two, the name needs the bar's room; how much is met is told by the figure too. */
  .tag ~ .tag ~ .how {
    min-width: 0;

    .bar {
      display: none;
    }
  }

  .done {
    color: var(--met);
    font-weight: 600;
  }

  @media (max-width: 720px) {
    .assignee {
      display: none;
    }

    .how {
      min-width: 0;
      max-width: 84px;
      white-space: normal;
      text-align: right;
      line-height: 1.15;
    }

    .how .bar,
    .tag {
      display: none;
    }

    /* Its last word tells it from its neighbours. */
    .name {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      white-space: normal;
      line-height: 1.15;
      font-size: var(--size-small);
    }
  }
`;
