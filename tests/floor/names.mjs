// An ESLint rule: names that a browser of the floor does not know, by MDN's data. A global is told by its
// name; a static member by its owner; any other member by its name, when all that have it are too young
// and the script has no member of that name itself.
import { api, javascript, lacking } from "./compat.mjs";

const { builtins } = javascript;
const GLOBAL = ["window", "self", "globalThis"];

const isYoung = (feature, floor) => Boolean(feature?.__compat) && lacking(feature.__compat, floor).length > 0;

const membersOf = (owners) => {
  const members = new Map(); // {name: the features of all that have it}
  for (const owner of Object.values(owners)) {
    for (const [name, feature] of Object.entries(owner)) members.set(name, [...(members.get(name) ?? []), feature]);
  }
  return members;
};
const everywhere = membersOf({ ...api, ...builtins });
const lowerCased = new Map([...membersOf(builtins)].map(([name, features]) => [name.toLowerCase(), features]));

// Whether a built-in that the floor knows has a method of this name, in small letters.
export function isKnownElsewhere(name, floor) {
  return (lowerCased.get(name) ?? []).some((feature) => feature.__compat && !isYoung(feature, floor));
}

function youngMember({ object, property, computed }, floor, own) {
  const name = computed ? property.value : property.name;
  if (typeof name !== "string") return undefined;
  if (GLOBAL.includes(object.name)) return youngGlobal(name, floor);
  const known = api[object.name]?.[`${name}_static`] ?? builtins[object.name]?.[name];
  if (known) return isYoung(known, floor) ? `${object.name}.${name}` : undefined;
  const all = own.has(name) ? [] : (everywhere.get(name) ?? []);
  return all.length && all.every((feature) => isYoung(feature, floor)) ? `.${name}` : undefined;
}

function youngGlobal(name, floor) {
  const feature = builtins[name] ?? api[name] ?? api.Window[name] ?? api[`${name}_static`];
  return isYoung(feature, floor) ? name : undefined;
}

export const names = {
  meta: { type: "problem", schema: [{ type: "object" }] },
  create(context) {
    const [floor] = context.options;
    const own = new Set();
    const members = [];
    const tell = (node, name) => name && context.report({ node, message: name });
    return {
      "ObjectExpression > Property, MethodDefinition": ({ key }) => own.add(key.name ?? key.value),
      "AssignmentExpression > MemberExpression.left": ({ property, object }) => object.type !== "Super" && own.add(property.name),
      MemberExpression: (node) => members.push(node),
      "Program:exit"(program) {
        for (const node of members) tell(node.property, youngMember(node, floor, own));
        const { through } = context.sourceCode.scopeManager.globalScope;
        for (const { identifier } of through) tell(identifier, youngGlobal(identifier.name, floor));
      },
    };
  },
};
