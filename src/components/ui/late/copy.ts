/** Into the clipboard, where there is one and we may; else the reader copies what is shown. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or no clipboard outside https.
    return false;
  }
}
