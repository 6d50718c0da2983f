/* Every screen works without this file; it only spares taps, bytes and lost words. */
(() => {
  'use strict'
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  const store = (() => { try { return localStorage } catch { return null } })()
  const net = document.getElementById('net')
  const line = () => { if (net) { net.textContent = net.dataset.off; net.hidden = navigator.onLine } }
  addEventListener('online', line); addEventListener('offline', line); line()

  document.addEventListener('click', (event) => {
    all('details.menu[open]').forEach((menu) => { if (!menu.contains(event.target)) menu.open = false })
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') all('details.menu[open]').forEach((menu) => { menu.open = false; menu.firstElementChild.focus() })
    if ((event.ctrlKey || event.metaKey) && event.key === 'k') { const seek = document.querySelector('.seek input[type=search]'); if (seek) { event.preventDefault(); seek.focus() } }
  })
  const faults = document.getElementById('faults')
  if (faults) faults.focus()

  const form = document.getElementById('work')
  const SENT = 'gridloom-sent'
  const sent = store && store.getItem(SENT)
  if (sent && !(form && form.dataset.draft === sent)) { store.removeItem('gridloom-draft:' + sent); store.removeItem(SENT) }
  if (!form) return

  /* Fields that depend on another one. */
  const value = (name) => all(`[name="${CSS.escape(name)}"]`, form).filter((e) => !/radio|checkbox/.test(e.type) || e.checked).map((e) => e.value)
  const reveal = () => all('[data-show]', form).forEach((box) => {
    const wanted = box.dataset.values.split('|')
    box.hidden = !value(box.dataset.show).some((v) => wanted.includes(v))
    all('input,select,textarea', box).forEach((control) => { control.disabled = box.hidden })
  })

  /* What is typed stays in this browser until it is sent. */
  const key = form.dataset.draft && 'gridloom-draft:' + form.dataset.draft
  const kept = () => [...form.elements].filter((e) => e.name && !/hidden|file|submit|button/.test(e.type))
  const save = () => {
    if (!key || !store) return
    const draft = {}
    kept().forEach((e, i) => { draft[e.name + '#' + i] = /radio|checkbox/.test(e.type) ? e.checked : e.value })
    try { store.setItem(key, JSON.stringify(draft)) } catch { /* no room: the page still holds it */ }
  }
  if (key && store && !faults) {
    const draft = JSON.parse(store.getItem(key) || 'null')
    if (draft) {
      let changed = false
      kept().forEach((e, i) => {
        const was = draft[e.name + '#' + i]
        if (was === undefined) return
        if (/radio|checkbox/.test(e.type)) { changed = changed || e.checked !== was; e.checked = was } else { changed = changed || e.value !== was; e.value = was }
      })
      if (changed) { const note = document.createElement('p'); note.className = 'box'; note.setAttribute('role', 'status'); note.textContent = form.dataset.restored; form.before(note) }
    }
    store.removeItem(SENT)
  }
  form.addEventListener('input', () => { reveal(); save() })
  reveal()

  /* Photos are made smaller before they travel. */
  let busy = 0
  const shrink = async (file) => {
    try {
      const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
      const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height))
      if (scale === 1 && file.size < 600000) return file
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(picture.width * scale); canvas.height = Math.round(picture.height * scale)
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
      const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8))
      return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file
    } catch { return file }
  }
  all('[data-photos]', form).forEach((input) => input.addEventListener('change', async () => {
    const list = form.querySelector(`[data-preview="${CSS.escape(input.name)}"]`)
    busy++
    list.textContent = input.dataset.photos
    const chosen = new DataTransfer()
    for (const file of input.files) chosen.items.add(await shrink(file))
    input.files = chosen.files
    list.replaceChildren(...[...input.files].filter((f) => f.type.startsWith('image/')).map((file) => {
      const item = document.createElement('li'); const image = document.createElement('img')
      image.alt = file.name; image.src = URL.createObjectURL(file); item.append(image); return item
    }))
    busy--
  }))

  /* Position. */
  all('[data-locate]', form).forEach((button) => {
    if (!navigator.geolocation) return
    button.hidden = false
    const say = (text) => { button.lastElementChild.textContent = text }
    button.addEventListener('click', () => {
      say(button.dataset.busy)
      navigator.geolocation.getCurrentPosition((found) => {
        form.elements[button.dataset.locate + '.lon'].value = found.coords.longitude.toFixed(6)
        form.elements[button.dataset.locate + '.lat'].value = found.coords.latitude.toFixed(6)
        say(button.dataset.ok); save()
      }, () => say(button.dataset.fail), { enableHighAccuracy: true, timeout: 15000 })
    })
  })

  let going = false
  const send = document.querySelector('[form=work].main')
  form.addEventListener('submit', (event) => {
    if (going || busy) { event.preventDefault(); return }
    save()
    going = true
    if (key && store) store.setItem(SENT, form.dataset.draft)
    setTimeout(() => { if (send) send.disabled = true }, 0)
  })
  addEventListener('pageshow', () => { going = false; if (send) send.disabled = false })
  document.addEventListener('keydown', (event) => { if ((event.ctrlKey || event.metaKey) && event.key === 's') { event.preventDefault(); save() } })
})()
