/** Runs in the page: the files as a person would be dragging them. They come as JSON: ten thousand objects would take seconds to be handed over. */
export const dataTransfer = (list) => {
  const data = new DataTransfer();
  for (const { name, mimeType, base64 } of JSON.parse(list)) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    data.items.add(new File([bytes], name, { type: mimeType }));
  }
  return data;
};
