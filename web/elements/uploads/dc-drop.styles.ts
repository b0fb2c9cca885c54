import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .place {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s3);
    padding: var(--s2) var(--s3);
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
    background: var(--paper);
  }

  .place.large {
    padding: var(--s6) var(--s3);
    flex-direction: column;
    text-align: center;
  }

  .place.over {
    border: 2px solid var(--accent);
    background: var(--accent-wash);
  }

  .say {
    flex: 1 1 320px;
  }

  .large .say {
    flex: none;
  }

  .choose {
    display: flex;
    gap: var(--s1);
  }

  input {
    display: none;
  }

  .place.compact {
    padding: 0;
    border-color: transparent;
    background: none;
  }

  .place.compact:not(.over) .say {
    display: none;
  }

  /* A phone has no folders to choose. */
  @media (max-width: 720px) {
    .folder {
      display: none;
    }

    .compact button {
      min-height: 28px;
      padding: 0 var(--s1);
      font-size: 0.8125rem;
    }
  }

  .place.compact.over {
    position: fixed;
    inset: var(--s2);
    z-index: 20;
    align-content: center;
    justify-content: center;
    text-align: center;
    background: color-mix(in srgb, var(--accent-wash) 92%, transparent);
  }
`;
