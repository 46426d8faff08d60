/** Runs in the page: the files as a person would be dragging them. */
export const dataTransfer = (list) => {
  const data = new DataTransfer();
  for (const { name, mimeType, base64 } of list) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    data.items.add(new File([bytes], name, { type: mimeType }));
  }
  return data;
};
