/** Hands a file to the browser’s downloads under the given name. */
export function downloadFile(content: BlobPart, name: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download may start later than this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
