// The frame of the page: navigation, the view that the address names, and the keys that work everywhere.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { isTyping } from '../../is-typing.ts';
import {
  adminPath,
  goTo,
  homePath,
  intakePath,
  roundsPath,
  routeOf,
  searchPath,
  templatesPath,
  type Route,
} from '../../routes.ts';
import { controls } from '../../styles.ts';
import { switchLanguage, t } from '../../wording.ts';
import '../compare/dc-compare.ts';
import './dc-help.ts';
import type { DcHelp } from './dc-help.ts';
import './dc-tour.ts';
import type { DcTour } from './dc-tour.ts';
import { wasTourSeen } from './tour-seen.ts';
import { helpKeysOf, helpPageOf } from './help-of.ts';
import { turnTheme, wearKeptTheme } from './theme.ts';
import { ServiceWatch } from './service-watch.ts';
import { keyed } from 'lit/directives/keyed.js';
import { Uploads } from '../../uploads/uploads.ts';
import { Presence } from '../../presence.ts';
import { ScrollPlace } from './scroll-place.ts';
import '../session/dc-first-run.ts';
import '../session/dc-person.ts';
import '../session/dc-sign-in.ts';
import { actOnUploads } from '../uploads/act-on-uploads.ts';
import type { UploadAct } from '../uploads/dc-uploads.ts';
import { styles } from './dc-app.styles.ts';
import '../intake/dc-intake.ts';
import '../rounds/dc-home.ts';
import '../rounds/dc-new-round.ts';
import '../rounds/dc-round.ts';
import '../rounds/dc-rounds.ts';
import '../search/dc-search.ts';

/** Where the navigation stands on the rounds. */
const ROUND_VIEWS: ReadonlySet<Route['view']> = new Set(['home', 'rounds', 'new-round', 'round', 'compare']);
@customElement('dc-app')
export class DcApp extends LitElement {
  static override styles = [controls, styles];

  @state() private route: Route = routeOf(new URL(location.href));
  @query('dc-help') private help!: DcHelp;
  @query('dc-tour') private tour!: DcTour;
  @state() private tourSeen = wasTourSeen();

  /** Above every view: files go on being sent whatever is looked at meanwhile. */
  readonly #uploads = new Uploads(this);

  readonly #presence = new Presence(this);
  readonly #service = new ServiceWatch(this);
  readonly #scroll = new ScrollPlace();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#read);
    addEventListener('dc-route', this.#read);
    addEventListener('keydown', this.#press);
    addEventListener('click', this.#follow);
    addEventListener('dc-tour-seen', this.#tourSeen);
    wearKeptTheme();
    this.#scroll.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#read);
    removeEventListener('dc-route', this.#read);
    removeEventListener('keydown', this.#press);
    removeEventListener('click', this.#follow);
    removeEventListener('dc-tour-seen', this.#tourSeen);
    this.#scroll.stop();
  }

  override render(): TemplateResult {
    const { view } = this.route;
    const { state } = this.#presence;
    if (state === 'unknown') return html``;
    if (state === 'first-run' || state === 'stranger') return this.#door(state);
    const current = (here: boolean): 'page' | 'false' => (here ? 'page' : 'false');
    return html`
      <header>
        <a class="skip button" href="#main" @click=${this.#skip}>${t.nav.skip}</a>
        <a class="brand" href=${homePath} aria-label=${t.product}
          ><img src="/icon.svg" alt="" /><span>${t.product}</span></a
        >
        <nav aria-label=${t.nav.label}>
          <a href=${roundsPath()} aria-current=${current(ROUND_VIEWS.has(view))}>${t.rounds.title}</a>
          <a href=${intakePath()} aria-current=${current(view === 'intake' || view === 'document')}
            >${t.nav.intake}</a
          >
          <a href=${templatesPath()} aria-current=${current(view === 'templates' || view === 'template')}
            >${t.templates.nav}</a
          >
          <a href=${searchPath({})} aria-current=${current(view === 'search')}>${t.nav.search}</a>
          ${
            this.#presence.mayAdminister
              ? html`<a href=${adminPath()} aria-current=${current(view === 'admin')}>${t.nav.admin}</a>`
              : nothing
          }
        </nav>
        <button class="quiet language" @click=${switchLanguage}>${t.nav.switchLanguage}</button>
        <button class="quiet theme" aria-label=${t.nav.theme} title=${t.nav.theme} @click=${turnTheme}>
          ◑
        </button>
        <button
          class="quiet help ${this.tourSeen ? '' : 'new'}"
          aria-label=${t.nav.help}
          title=${t.nav.help}
          @click=${() => this.help.show()}
        >
          ?
        </button>
        ${
          this.#presence.person === null
            ? nothing
            : html`<dc-person .person=${this.#presence.person}></dc-person>`
        }
      </header>
      <p class="away" role="alert" ?hidden=${!this.#service.isAway}>${t.away}</p>
      <main
        id="main"
        tabindex="-1"
        @dc-files=${({ detail }: CustomEvent<readonly File[]>) => this.#uploads.send(detail, this.route.view === 'round' ? this.route.round : null)}
        @dc-removed=${({ detail }: CustomEvent<{ name: string; document: string }>) =>
          this.#uploads.tellRemoved(detail.name, detail.document)}
        @dc-brought-back=${() => this.#uploads.lookForBroughtBack()}
        @dc-upload=${({ detail }: CustomEvent<UploadAct>) => actOnUploads(this.#uploads, detail)}
        @dc-tour=${() => this.tour.start()}
      >
        ${keyed(this.#service.opening, this.#view())}
      </main>
      <dc-help
        .page=${helpPageOf(this.route)}
        .keys=${helpKeysOf(this.route)}
        @dc-tour=${() => this.tour.start()}
      ></dc-help>
      <dc-tour .find=${(selector: string) => this.renderRoot.querySelector<HTMLElement>(selector)}></dc-tour>
      ${
        state === 'ended'
          ? html`<dc-sign-in
              modal
              .directory=${this.#presence.directory}
              @dc-signed-in=${this.#presence.welcome}
            ></dc-sign-in>`
          : nothing
      }
    `;
  }

  /** Before anyone has come in there is nothing else to see. */
  #door(state: 'first-run' | 'stranger'): TemplateResult {
    return html`<main id="main" class="door">
      <p class="brand"><img src="/icon.svg" alt="" /><span>${t.product}</span></p>
      ${
        state === 'first-run'
          ? html`<dc-first-run @dc-signed-in=${this.#presence.welcome}></dc-first-run>`
          : html`<dc-sign-in
              .directory=${this.#presence.directory}
              @dc-signed-in=${this.#presence.welcome}
            ></dc-sign-in>`
      }
      <button class="quiet" @click=${switchLanguage}>${t.nav.switchLanguage}</button>
    </main>`;
  }

  /** What not everyone comes to is loaded when one does. */
  #view(): TemplateResult {
    const { route } = this;
    switch (route.view) {
      case 'home':
        return html`<dc-home></dc-home>`;
      case 'rounds':
        return html`<dc-rounds .query=${route.query}></dc-rounds>`;
      case 'new-round':
        return html`<dc-new-round></dc-new-round>`;
      case 'round':
        return html`<dc-round
          pane=${route.pane}
          .round=${route.round}
          .query=${route.query}
          .uploads=${this.#uploads.rows}
          .batch=${this.#uploads.batch}
          .answered=${this.#uploads.answered}
        ></dc-round>`;
      case 'intake':
        return html`<dc-intake
          .query=${route.query}
          .uploads=${this.#uploads.rows}
          .batch=${this.#uploads.batch}
          .answered=${this.#uploads.answered}
        ></dc-intake>`;
      case 'compare':
        return html`<dc-compare .comparison=${route.comparison} .query=${route.query}></dc-compare>`;
      case 'document':
        this.#load(import('../document/dc-document.ts'));
        return html`<dc-document
          .document=${route.document}
          .page=${route.page}
          .lines=${route.lines}
        ></dc-document>`;
      case 'templates':
        this.#load(import('../templates/dc-templates.ts'));
        return html`<dc-templates .query=${route.query}></dc-templates>`;
      case 'template':
        this.#load(import('../templates/dc-template.ts'));
        return html`<dc-template
          .template=${route.template}
          .side=${route.side}
          .query=${route.query}
        ></dc-template>`;
      case 'search':
        return html`<dc-search .query=${route.query}></dc-search>`;
      case 'guide':
        this.#load(import('../../help/dc-guide.ts'));
        return html`<dc-guide chapter=${route.chapter}></dc-guide>`;
      case 'unknown':
        return html`<section class="unknown">
          <h1>${t.unknown.title}</h1>
          <p class="soft">${t.unknown.lead}</p>
          <p><a class="button" href=${homePath}>${t.unknown.home}</a></p>
        </section>`;
      case 'admin':
        this.#load(import('../admin/dc-admin.ts'));
        return html`<dc-admin room=${route.room} .query=${route.query}></dc-admin>`;
    }
  }

  #load(view: Promise<unknown>): void {
    void view.catch(this.#service.viewLacking);
  }

  readonly #read = (): void => {
    this.#service.viewOpened();
    this.route = routeOf(new URL(location.href));
  };

  readonly #tourSeen = (): void => {
    this.tourSeen = true;
  };

  /** Links of the page itself change the view; others, and those opened elsewhere, are the browser's. */
  readonly #follow = (event: MouseEvent): void => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link === undefined || event.defaultPrevented || event.button !== 0) return;
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      link.target !== '' ||
      link.hasAttribute('download')
    )
      return;
    if (link.origin !== location.origin || link.pathname.startsWith('/api/')) return;
    event.preventDefault();
    goTo(link.pathname + link.search);
    scrollTo({ top: 0 });
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key === '?') this.help.show();
    else if (event.key === '/') {
      event.preventDefault();
      goTo(searchPath({}));
    }
  };

  #skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector('main')?.focus();
  }
}
