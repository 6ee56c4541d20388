// As many whole words as there is room for, and a sign that there were more.
export const cut = (text, room) => (text.length <= room ? text : `${text.slice(0, room - 1).replace(/[\s,;:।–-]*\S*$/, "")}…`);
