// What the pages do by themselves; every page also works without it.

const AUTOSAVE_DELAY = 1500;
const AGAIN_DELAY = 15_000;
const REENABLE_DELAY = 10_000;

// a form is sent once: the server guards it, the buttons show it

function sendOnce(event) {
  const form = event.target;
  if (!form.matches('form[data-once]') || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  // later, so that the button that was pressed is still sent along
  setTimeout(() => setButtons(form, true));
  // an answer that is a file leaves the page as it is
  setTimeout(() => allowAgain(form), REENABLE_DELAY);
}

function allowAgain(form) {
  delete form.dataset.sent;
  setButtons(form, false);
}

function setButtons(form, disabled) {
  for (const button of form.querySelectorAll('button')) {
    if (disabled && !button.disabled) {
      button.disabled = true;
      button.dataset.paused = 'yes';
    } else if (!disabled && button.dataset.paused) {
      button.disabled = false;
      delete button.dataset.paused;
    }
  }
}

// a form with data-autosave keeps what is typed a moment after the last change

class Autosave {
  #form;
  #region;
  #timer;
  #typed = 0;
  #kept = 0;
  #saving = false;
  #failed = false;
  #stale = false;
  #sent = false;
  #waiting;

  constructor(form) {
    this.#form = form;
    this.#region = form.querySelector('.saved');
    form.addEventListener('input', () => this.#changed());
    form.addEventListener('change', () => this.#changed());
    form.addEventListener('submit', (event) => this.#submitted(event));
    window.addEventListener('pageshow', () => (this.#sent = false));
    window.addEventListener('beforeunload', (event) => {
      if (this.#failed && this.#typed > this.#kept && !this.#sent) event.preventDefault();
    });
  }

  #changed() {
    this.#typed++;
    this.#schedule();
  }

  #schedule(delay = AUTOSAVE_DELAY) {
    clearTimeout(this.#timer);
    if (!this.#stale && !this.#sent) this.#timer = setTimeout(() => this.#save(), delay);
  }

  // a form sent while it is being kept waits for the new version, or it would collide with itself
  #submitted(event) {
    clearTimeout(this.#timer);
    this.#sent = true;
    if (this.#saving) {
      event.preventDefault();
      this.#waiting = event.submitter;
    }
  }

  async #save() {
    if (this.#saving) {
      this.#schedule();
      return;
    }
    this.#saving = true;
    const saved = this.#typed;
    try {
      this.#take(await this.#post(), saved);
    } catch {
      this.#failed = true;
      this.#say(this.#region?.dataset.failed);
      this.#schedule(AGAIN_DELAY);
    } finally {
      this.#saving = false;
      if (this.#sent) this.#form.requestSubmit(this.#waiting);
    }
  }

  async #post() {
    const response = await fetch(this.#form.dataset.autosave, {
      method: 'POST',
      body: this.#content(),
      headers: { 'X-Autosave': '1', Accept: 'application/json' },
      credentials: 'same-origin',
    });
    const json = response.headers.get('Content-Type')?.includes('json');
    if (response.redirected || !json) throw new Error(`not saved: ${response.status}`);
    return response.json();
  }

  // files are sent with the form alone
  #content() {
    const typed = [...new FormData(this.#form)].filter(([, value]) => typeof value === 'string');
    return new URLSearchParams(typed);
  }

  #take(answer, saved) {
    if (answer.saved) {
      this.#kept = saved;
      this.#failed = false;
      const version = this.#form.querySelector('[name=version]');
      if (version && answer.version !== undefined) version.value = answer.version;
      this.#say(this.#region?.dataset.saved.replace('%s', answer.saved));
      this.#form.dispatchEvent(new Event('saved', { bubbles: true }));
    } else {
      this.#failed = true;
      this.#stale = Boolean(answer.stale);
      this.#say(answer.message ?? (this.#stale ? this.#region?.dataset.stale : this.#region?.dataset.failed));
    }
  }

  #say(words) {
    if (!this.#region) return;
    this.#region.textContent = words;
    this.#region.classList.toggle('saved-not', this.#failed);
  }
}

// an empty field of a filter asks for nothing and stays out of the address

function askShortly(event) {
  if (!event.target.matches('.filter')) return;
  for (const [name, value] of [...event.formData]) {
    if (value === '') event.formData.delete(name);
  }
}

document.addEventListener('submit', sendOnce);
document.addEventListener('formdata', askShortly);
window.addEventListener('pageshow', () =>
  document.querySelectorAll('form[data-sent]').forEach(allowAgain));
document.querySelectorAll('form[data-autosave]').forEach((form) => new Autosave(form));
document.getElementById('errors')?.focus();
