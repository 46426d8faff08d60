/** Runs in the page. Returns a DataTransfer with these files. It takes JSON, because passing ten thousand objects takes seconds. */
export const dataTransfer = (list) => {
  const data = new DataTransfer();
  for (const { name, mimeType, base64 } of JSON.parse(list)) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    data.items.add(new File([bytes], name, { type: mimeType }));
  }
  return data;
};
