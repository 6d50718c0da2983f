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
  /* What hangs on more than one comparison is asked of the server; without a line all of it stays. */
  let asking
  const look = async () => {
    const body = new FormData(form)
    all('input[type=file]', form).forEach((input) => body.delete(input.name))
    try {
      const answer = await fetch(form.dataset.look, { method: 'POST', body, headers: { Accept: 'application/json' } })
      if (!answer.ok) return
      const seen = await answer.json()
      all('[data-field]', form).forEach((box) => {
        if (!box.dataset.show) {
          box.hidden = seen.hidden.includes(box.dataset.field)
          all('input,select,textarea', box).forEach((control) => { control.disabled = box.hidden })
        }
        const mark = box.querySelector('[data-req]')
        if (mark) mark.hidden = !seen.required.includes(box.dataset.field)
        const worked = box.querySelector('[data-computed]')
        if (worked && seen.computed[box.dataset.field] !== undefined) worked.textContent = seen.computed[box.dataset.field]
      })
    } catch { /* no line */ }
  }
  const soon = () => { if (form.dataset.look) { clearTimeout(asking); asking = setTimeout(look, 400) } }
  form.addEventListener('input', () => { reveal(); save(); soon() })
  reveal(); soon()

  /* Tabs and steps: one at a time. */
  const pages = all('.page.tab,.page.step', form)
  const turn = form.querySelector('[data-turn]')
  const open = (at, focus) => {
    pages.forEach((page, i) => { page.hidden = i !== at })
    all('[data-page]', form).forEach((link, i) => { if (i === at) link.setAttribute('aria-current', 'step'); else link.removeAttribute('aria-current'); link.classList.toggle('bad', Boolean(pages[i].querySelector('.field.bad'))) })
    if (turn) {
      turn.hidden = !pages[at].classList.contains('step')
      const [back, say, next] = turn.children
      back.disabled = at === 0; next.disabled = at === pages.length - 1
      say.textContent = say.dataset.say.replace('{0}', at + 1).replace('{1}', pages.length)
      turn.dataset.at = at
    }
    if (focus) pages[at].querySelector('h2').focus()
  }
  if (pages.length) {
    const pageOf = (id) => { const box = document.getElementById(id); return pages.findIndex((page) => box && (page === box || page.contains(box))) }
    open(Math.max(0, pages.findIndex((page) => page.querySelector('.field.bad'))))
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="#"]')
      const at = link ? pageOf(link.hash.slice(1)) : -1
      if (at >= 0) { open(at); if (link.dataset.page) { event.preventDefault(); pages[at].querySelector('h2').focus() } }
    })
    if (turn) all('button', turn).forEach((button) => button.addEventListener('click', () => open(Number(turn.dataset.at) + Number(button.dataset.by), true)))
  }

  /* A signature is drawn into the file input below it. */
  all('[data-sign]', form).forEach((box) => {
    const [canvas, again] = box.children
    const input = document.getElementById(box.dataset.sign)
    const pen = canvas.getContext('2d')
    box.hidden = false
    pen.lineWidth = 4; pen.lineCap = 'round'; pen.strokeStyle = '#1a2233'
    const clear = () => { pen.fillStyle = '#fff'; pen.fillRect(0, 0, canvas.width, canvas.height) }
    const at = (event) => { const area = canvas.getBoundingClientRect(); return [(event.clientX - area.left) * canvas.width / area.width, (event.clientY - area.top) * canvas.height / area.height] }
    clear()
    canvas.addEventListener('pointerdown', (event) => { canvas.setPointerCapture(event.pointerId); pen.beginPath(); pen.moveTo(...at(event)) })
    canvas.addEventListener('pointermove', (event) => { if (canvas.hasPointerCapture(event.pointerId)) { pen.lineTo(...at(event)); pen.stroke() } })
    canvas.addEventListener('pointerup', () => canvas.toBlob((blob) => { const files = new DataTransfer(); files.items.add(new File([blob], 'signature.png', { type: 'image/png' })); input.files = files.files }, 'image/png'))
    again.addEventListener('click', () => { clear(); input.value = '' })
  })

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
