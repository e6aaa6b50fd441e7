// A picture pasted anywhere on the page goes to the uploader, as if somebody had chosen its file.

const UPLOADER = '[class*="st-key-picture-"]'

function pictureIn(clipboard) {
  return [...(clipboard?.files ?? [])].find((file) => file.type.startsWith("image/"))
}

// Word processors put a picture of the text beside the text itself: whoever pastes into a field means the text.
function meansText(event) {
  const field = event.target.closest?.("input, textarea, [contenteditable=true]")
  return field && event.clipboardData.types.includes("text/plain")
}

function hear(event) {
  const picture = pictureIn(event.clipboardData)
  const input = document.querySelector(`${UPLOADER} input[type=file]:not([disabled])`)
  // In its own box the uploader hears for itself.
  if (!picture || !input || event.defaultPrevented || event.target.closest?.(UPLOADER) || meansText(event)) return
  event.preventDefault()
  const chosen = new DataTransfer()
  chosen.items.add(picture)
  input.files = chosen.files
  input.dispatchEvent(new Event("change", { bubbles: true }))
}

export default function () {
  document.addEventListener("paste", hear)
  return () => document.removeEventListener("paste", hear)
}
