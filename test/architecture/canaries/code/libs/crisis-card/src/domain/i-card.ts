export interface ICard { // breaks: house/names-say-what
  readonly holder: string;
}

export interface Item {
  readonly text: string;
}
