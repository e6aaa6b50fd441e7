// Files from this machine to the server, one after the other, straight from the disk. Their names come from strangers:
// they are only ever set as text.

const MB = 2 ** 20

export default function ({ data, parentElement, setTriggerValue }) {
  const zone = parentElement.zone ?? (parentElement.zone = new Zone(parentElement))
  if (zone.data && zone.data.address !== data.address) zone.say("") // what came in last is imported or thrown away
  zone.data = data
  zone.tell = (count) => setTriggerValue("delivered", count)
  return () => zone.stop()
}

function make(tag, className, text) {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined) element.textContent = text
  return element
}

class Zone {
  constructor(parent) {
    this.root = make("div", "zone")
    this.root.setAttribute("role", "group")
    this.root.setAttribute("aria-label", "Files with films")
    this.input = make("input")
    this.input.type = "file"
    this.input.multiple = true
    this.input.hidden = true
    this.choose = make("button", "choose", "Choose files")
    this.choose.type = "button"
    this.stopper = make("button", "stop", "Stop")
    this.stopper.type = "button"
    this.bar = make("progress")
    this.bar.setAttribute("aria-label", "How much has come in")
    this.words = make("p", "words")
    this.words.setAttribute("role", "status")
    const hint = make("p", "hint", "Drop a zip, CSV, JSON, Parquet or pictures here, or a folder with them: up to 500 MB.")
    this.root.append(hint, this.choose, this.bar, this.words, this.stopper, this.input)
    parent.append(this.root)
    this.show(false)
    this.listen()
  }

  listen() {
    this.choose.addEventListener("click", () => this.input.click())
    this.input.addEventListener("change", () => this.send([...this.input.files]))
    this.stopper.addEventListener("click", () => this.stop())
    for (const step of ["dragenter", "dragover"])
      this.root.addEventListener(step, (event) => {
        event.preventDefault()
        this.root.classList.add("over")
      })
    this.root.addEventListener("dragleave", () => this.root.classList.remove("over"))
    this.root.addEventListener("drop", async (event) => {
      event.preventDefault()
      this.root.classList.remove("over")
      const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean)
      const files = entries.length ? (await Promise.all(entries.map(filesIn))).flat() : [...event.dataTransfer.files]
      this.send(files)
    })
  }

  show(busy) {
    this.bar.hidden = this.stopper.hidden = !busy
    this.choose.disabled = busy
  }

  stop() {
    this.stopped = true
    this.request?.abort()
  }

  async send(chosen) {
    this.input.value = ""
    const files = chosen.filter((file) => this.data.kinds.some((kind) => file.name.toLowerCase().endsWith(kind)))
    const size = files.reduce((sum, file) => sum + file.size, 0)
    if (!files.length) return this.say(chosen.length ? "Films are read from CSV, JSON, Parquet, pictures, or a zip with them." : "")
    if (size > this.data.most) return this.say(`That is ${Math.ceil(size / MB)} MB; at most 500 MB are taken at once.`)
    this.stopped = false
    this.show(true)
    let before = 0
    try {
      for (const file of files) {
        this.say(`${file.name} (${Math.ceil(before / MB)} of ${Math.ceil(size / MB)} MB)`)
        await this.put(file, (sent) => (this.bar.value = (before + sent) / (size || 1)))
        before += file.size
      }
      this.say(`${files.length === 1 ? files[0].name : `${files.length} files`} came in.`)
      this.tell(files.length)
    } catch (error) {
      this.say(this.stopped ? "Stopped." : error.message)
    } finally {
      this.show(false)
    }
  }

  say(words) {
    this.words.textContent = words
  }

  put(file, progress) {
    return new Promise((resolve, reject) => {
      const request = (this.request = new XMLHttpRequest())
      request.open("PUT", this.data.address + encodeURIComponent(file.name))
      request.upload.addEventListener("progress", (event) => progress(event.loaded))
      request.addEventListener("load", () => (request.status === 200 ? resolve() : reject(new Error(reason(request)))))
      for (const end of ["error", "abort"])
        request.addEventListener(end, () => reject(new Error("The connection was lost. Hand the files over again.")))
      request.send(file)
    })
  }
}

function reason(request) {
  try {
    return JSON.parse(request.responseText).message
  } catch {
    return `The server answers ${request.status}. Hand the files over again.`
  }
}

async function filesIn(entry) {
  if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))]
  const reader = entry.createReader()
  const found = []
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject)) // a hundred at a time
    if (!some.length) return (await Promise.all(found.map(filesIn))).flat()
    found.push(...some)
  }
}
