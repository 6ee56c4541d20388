// `flatMap` for the browsers of the floor, whose lists have none.

export const flatMap = (list, change) => [].concat(...list.map(change));
