import * as vscode from 'vscode';
import { escapeHtml } from '../../render/escape';
import { pageFrame } from '../../render/pageFrame';
import type { PreviewScope } from '../../render/previewScope';
import { relativeAddress } from '../../render/relativeAddress';
import { remoteImages } from '../settings';

/** What the page may load: our own script and style, and pictures of the open folders. */
export function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), ...folders],
  };
}

/** The empty page. Its script asks for the content; the scope is kept by the page so that it can be restored. */
export function pageHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  scope: PreviewScope,
  title: string,
): string {
  const nonce = makeNonce();
  const file = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', name)).toString();
  const policy = [
    `default-src 'none'`,
    `img-src ${webview.cspSource} data:${remoteImages() ? ' https:' : ''}`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(file('preview.css'))}">
</head>
<body data-scope="${escapeHtml(JSON.stringify(scope))}">
${pageFrame(title)}
<script nonce="${nonce}" src="${escapeHtml(file('preview.js'))}"></script>
</body>
</html>`;
}

/** Turns a picture's relative path into an address the page can load; nothing outside of the note's workspace folder. */
export function imageResolver(
  webview: vscode.Webview,
  noteUri: string | undefined,
): (path: string) => string | undefined {
  const note = noteUri === undefined ? undefined : vscode.Uri.parse(noteUri, true);
  return (path) => {
    const target = note && resolveRelative(note, path);
    return target && webview.asWebviewUri(target).toString();
  };
}

/** The file a relative address in a note means; `undefined` where it is not in the workspace folder of the note. */
export function resolveRelative(note: vscode.Uri, address: string): vscode.Uri | undefined {
  const path = relativeAddress(address)?.path;
  if (!path) return undefined;
  const folder = vscode.workspace.getWorkspaceFolder(note);
  if (!folder) return undefined;
  const base = path.startsWith('/') ? folder.uri : vscode.Uri.joinPath(note, '..');
  const target = vscode.Uri.joinPath(base, path);
  const root = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  return target.path.startsWith(root) ? target : undefined;
}

function makeNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
