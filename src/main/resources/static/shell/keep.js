// What is typed is kept: a moment after the last change, and before anything leads away from it.
// Moving on is saving; what cannot be saved keeps the reader on the page, with a word.

const DELAY = 1500;
const AGAIN_DELAY = 15_000;
// what a browser still sends for a page that is already gone, in bytes
const LAST_WORDS = 60_000;

class Keeper {
  #form;
  #region;
  #address;
  #leaving;
  #timer;
  #typed = 0;
  #kept = 0;
  // how much of what was typed the save under way carries
  #carried = 0;
  #running;
  #failed = false;
  #stale = false;
  #sent = false;
  #unkept = false;

  constructor(form) {
    this.#form = form;
    this.#region = form.querySelector('.saved');
    this.#address = form.dataset.autosave;
    // a form that is kept when its reader moves on, and not before
    this.#leaving = form.hasAttribute('data-autosave-leaving');
    form.addEventListener('input', (event) => this.#changed(event.target));
    form.addEventListener('change', (event) => this.#changed(event.target));
    form.addEventListener('submit', (event) => this.#submitted(event));
  }

  get form() {
    return this.#form;
  }

  /** Something was typed that is stored nowhere. */
  get open() {
    return this.#typed > this.#kept && !this.#sent && this.#form.isConnected;
  }

  /** The browser has to ask, as leaving loses something for good. */
  get endangered() {
    return !this.#sent && this.#form.isConnected && (this.#unkept || (this.open && (this.#failed || this.#leaving || this.#overtaken)));
  }

  // typed while a save is under way: the version that it has to be sent with is not known yet
  get #overtaken() {
    return this.#running && this.#typed > this.#carried;
  }

  back() {
    this.#sent = false;
  }

  #changed(field) {
    if (field.type === 'file' || field.type === 'password' || 'unkept' in field.dataset) {
      this.#unkept = true;
      return;
    }
    this.#typed++;
    if (!this.#leaving) this.#schedule(DELAY);
  }

  #schedule(delay) {
    clearTimeout(this.#timer);
    if (!this.#stale && !this.#sent) this.#timer = setTimeout(() => this.keep(), delay);
  }

  // a form sent while it is being kept waits for the new version, or it would collide with itself
  #submitted(event) {
    clearTimeout(this.#timer);
    if (this.#running) {
      event.preventDefault();
      const button = event.submitter;
      this.#running.then(() => this.#form.requestSubmit(button));
      return;
    }
    // whoever listens later may still say no
    setTimeout(() => (this.#sent = !event.defaultPrevented || this.#form.dataset.sent === 'yes'));
  }

  /** Keeps what is typed; tells whether all of it is. */
  async keep() {
    while (this.open) {
      clearTimeout(this.#timer);
      this.#running ??= this.#save().finally(() => (this.#running = undefined));
      if (!(await this.#running)) return false;
    }
    return true;
  }

  /** The page goes: what is open is sent along, without waiting for an answer. */
  lastWords() {
    if (!this.#leaving && !this.#stale) this.keep();
  }

  async #save() {
    const typing = this.#typed;
    this.#carried = typing;
    try {
      return this.#take(await this.#post(), typing);
    } catch {
      this.#failed = true;
      this.#say(this.#region?.dataset.failed);
      if (!this.#leaving) this.#schedule(AGAIN_DELAY);
      return false;
    }
  }

  async #post() {
    const body = this.#content().toString();
    const response = await fetch(this.#address, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8',
        'X-Autosave': '1',
        Accept: 'application/json',
      },
      credentials: 'same-origin',
      keepalive: body.length < LAST_WORDS,
    });
    const json = response.headers.get('Content-Type')?.includes('json');
    if (response.redirected || !json) throw new Error(`not saved: ${response.status}`);
    return response.json();
  }

  // files and secrets are sent with the form alone
  #content() {
    const content = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) {
      if (typeof value === 'string' && !this.#secret(name)) content.append(name, value);
    }
    if (this.#form.dataset.draft === undefined) return content;
    for (const field of this.#form.querySelectorAll('[data-unkept]')) content.append('unkept', field.name);
    return content;
  }

  #secret(name) {
    return this.#form.dataset.draft !== undefined
      && this.#form.querySelector(`[name="${CSS.escape(name)}"]:is([type=password], [data-unkept])`);
  }

  #take(answer, typing) {
    if (answer.saved) {
      this.#kept = typing;
      this.#failed = false;
      const version = this.#form.querySelector('[name=version]');
      if (version && answer.version !== undefined) version.value = answer.version;
      this.#say(this.#region?.dataset.saved.replace('%s', answer.saved));
      this.#form.dispatchEvent(new Event('saved', { bubbles: true }));
      return true;
    }
    this.#failed = true;
    this.#stale = Boolean(answer.stale);
    this.#say(answer.message ?? (this.#stale ? this.#region?.dataset.stale : this.#region?.dataset.failed));
    return false;
  }

  #say(words) {
    if (!this.#region) return;
    this.#region.textContent = words;
    this.#region.classList.toggle('saved-not', this.#failed);
    if (this.#failed) this.#region.scrollIntoView({ block: 'nearest' });
  }
}

let keepers = [];
// what the reader asked for a second time, after it could not be saved
let insisted;

/** Looks after the forms of a page, or of the part of it that has just come. */
export function begin() {
  keepers = keepers.filter((keeper) => keeper.form.isConnected);
  for (const form of document.querySelectorAll('form[data-autosave]')) {
    if (!keepers.some((keeper) => keeper.form === form)) keepers.push(new Keeper(form));
  }
}

/** Something typed is not stored yet. */
export function open() {
  return keepers.some((keeper) => keeper.open);
}

/** Keeps everything; tells whether one may go on. */
export async function keepAll() {
  const all = await Promise.all(keepers.map((keeper) => keeper.keep()));
  return all.every(Boolean);
}

/** The link that a click follows in this window; nothing for what stays here or opens elsewhere. */
export function followed(event) {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest('a[href]');
  if (!link || link.target === '_blank' || link.hasAttribute('download') || link.origin !== location.origin) return;
  const here = link.pathname === location.pathname && link.search === location.search && link.hash;
  return here ? undefined : link;
}

document.addEventListener('click', (event) => {
  const link = followed(event);
  if (!link || !open() || insisted === link.href) return;
  event.preventDefault();
  keepAll().then((kept) => {
    insisted = kept ? undefined : link.href;
    if (kept) location.assign(link.href);
  });
});

// another form of the page leads away as well, and may have been shown anew by what was saved
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'dialog' || form.matches('.filter')) return;
  if (!keepers.some((keeper) => keeper.open && keeper.form !== form)) return;
  const asked = `${form.action} ${form.id}`;
  if (insisted === asked) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const others = keepers.filter((keeper) => keeper.form !== form);
  Promise.all(others.map((keeper) => keeper.keep())).then(async (all) => {
    insisted = all.every(Boolean) ? undefined : asked;
    if (!insisted) (await settled(form)).requestSubmit();
  });
}, { capture: true });

async function settled(form) {
  for (let waited = 0; waited < 3000 && document.querySelector('.htmx-request'); waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return form.isConnected ? form : document.querySelector(`form[action="${CSS.escape(form.getAttribute('action'))}"]`) ?? form;
}

function lastWords() {
  keepers.forEach((keeper) => keeper.lastWords());
}

window.addEventListener('pagehide', lastWords);
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && lastWords());
window.addEventListener('pageshow', () => keepers.forEach((keeper) => keeper.back()));
window.addEventListener('beforeunload', (event) => {
  if (keepers.some((keeper) => keeper.endangered)) event.preventDefault();
});
begin();
