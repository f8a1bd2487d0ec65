// Works out the checksum of a file that is chosen or dropped, and sends that alone. Without this script the page says how
// to work it out, and takes it typed.
const form = document.querySelector('[data-by-file]');
const drop = form?.querySelector('[data-drop]');
const chosen = form?.querySelector('input[type=file]');
const said = form?.querySelector('[data-said]');
/** Certificates are a hundred times smaller; nobody waits for a film to be read. */
const largest = 20 * 1024 * 1024;

async function check(file) {
  if (file.size > largest) {
    said.textContent = form.dataset.tooBig;
    return;
  }
  said.textContent = form.dataset.working;
  try {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    form.elements.sha256.value = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
    form.submit();
  } catch {
    said.textContent = form.dataset.failed;
    document.querySelector('[data-by-hand]').open = true;
  }
}

if (form && crypto.subtle) {
  form.hidden = false;
  const byHand = document.querySelector('[data-by-hand]');
  byHand.open = byHand.querySelector('[aria-invalid]') !== null;
  chosen.addEventListener('change', () => {
    if (chosen.files[0]) void check(chosen.files[0]);
  });
  for (const type of ['dragover', 'dragleave', 'drop']) {
    drop.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', type === 'dragover');
      const [file] = event.dataTransfer.files;
      if (type === 'drop' && file) void check(file);
    });
  }
}
