/* eslint-disable house/names-say-what */ // breaks: inline-config
export interface IHidden { // breaks: house/names-say-what
  readonly reason: string;
}
