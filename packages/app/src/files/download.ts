/** Hands a text to the browser's downloads under the given name. */
export function downloadText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download may start later than this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
