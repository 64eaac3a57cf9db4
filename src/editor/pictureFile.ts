import * as vscode from 'vscode';

/**
 * The bytes of a picture that is to go out; the reason where it cannot.
 *
 * @param most how many bytes it may have
 */
export async function readPicture(uri: vscode.Uri, most: number): Promise<Uint8Array | 'missing' | 'tooLarge'> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return 'missing';
    return size > most ? 'tooLarge' : await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return 'missing';
    throw error;
  }
}
