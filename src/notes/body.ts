export interface FileLink {
  path: string;
  start: number;
  end: number;
}
