// Passkeys (W3C Web Authentication): the browser makes or uses one, and its answer goes with the form.
// Where it cannot, the page says so and the other ways stay.

const decoded = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));

const encoded = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const ALGORITHMS = [-7, -8, -257]; // ES256, EdDSA, RS256

const known = (data) =>
  data.known.split(' ').filter(Boolean).map((id) => ({ type: 'public-key', id: decoded(id) }));

function create(data) {
  return navigator.credentials.create({
    publicKey: {
      challenge: decoded(data.challenge),
      rp: { id: data.host, name: data.product },
      user: { id: decoded(data.user), name: data.login, displayName: data.name },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: known(data),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      attestation: 'none',
    },
  });
}

function use(data) {
  return navigator.credentials.get({
    publicKey: {
      challenge: decoded(data.challenge),
      rpId: data.host,
      allowCredentials: known(data),
      userVerification: 'preferred',
    },
  });
}

const made = ({ response }) => [response.attestationObject, response.clientDataJSON];

const used = ({ rawId, response }) =>
  [rawId, response.authenticatorData, response.clientDataJSON, response.signature];

async function go(button) {
  const { form } = button;
  const part = button.closest('.field');
  part.querySelector('[data-passkey-failed]').hidden = true;
  // no passkey is made in vain: the server says first what is missing
  const making = button.dataset.passkey === 'create';
  const blank = making && !form.elements.name.value.trim();
  if (!blank) {
    button.disabled = true;
    try {
      const parts = making ? made(await create(button.dataset)) : used(await use(button.dataset));
      part.querySelector('[name=passkey]').value = parts.map(encoded).join('.');
    } catch {
      part.querySelector('[data-passkey-failed]').hidden = false;
      return;
    } finally {
      button.disabled = false;
    }
  }
  form.requestSubmit();
}

for (const button of document.querySelectorAll('[data-passkey]')) {
  const { host } = button.dataset;
  const here = location.hostname === host || location.hostname.endsWith(`.${host}`);
  if (!window.PublicKeyCredential || !here) continue;
  button.hidden = false;
  button.closest('.field').querySelector('[data-passkey-missing]').hidden = true;
  button.addEventListener('click', () => go(button));
}
