// Shows another page in this one's place without leaving it, so that keys pressed meanwhile wait.

import { begin } from '/shell/keep.js';

let visited = false;
let place = location.pathname + location.search;

/** Fetches a page of this site, or sends a form to it, and shows what is answered. */
export async function visit(address, form) {
  const request = { credentials: 'same-origin', headers: { Accept: 'text/html' } };
  if (form) Object.assign(request, { method: 'POST', body: form });
  const answer = await fetch(address, request).catch(() => undefined);
  if (!answer?.headers.get('Content-Type')?.includes('html')) return false;
  show(await answer.text());
  if (!form || answer.redirected) arrived(answer.url);
  return true;
}

/** Says where the page that is shown now has its place. */
export function arrived(address) {
  history.pushState(null, '', address);
  visited = true;
  place = location.pathname + location.search;
}

/** Shows a page that has come. */
export function show(html) {
  // an answer on its way belongs to the page that goes
  for (const waiting of document.querySelectorAll('.htmx-request')) window.htmx.trigger(waiting, 'htmx:abort');
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  window.scrollTo(0, 0);
  window.htmx?.process(document.body);
  begin();
  document.getElementById('errors')?.focus();
}

// back and forth between pages shown here: the server says what they are now
window.addEventListener('popstate', () => {
  if (visited && location.pathname + location.search !== place) location.reload();
});
