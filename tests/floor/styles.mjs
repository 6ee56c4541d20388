// A stylesheet → every feature in it that a browser of the floor lacks.
// Inside `@supports` the floor is that of the browsers which the condition lets in.
import * as csstree from "css-tree";
import { css, isNewer, lacking, sinceWhen, withSiblings } from "./compat.mjs";

const DESCRIBING = ["page", "font-face", "property", "counter-style"]; // hold descriptors, not declarations
const WORDS = ["global_keywords", "color"]; // the types whose keywords stand for themselves
const VENDOR = /^-(?!-)/; // written for one engine; the others drop the declaration alone

export function findings(text, floor) {
  const found = [];
  const tree = csstree.parse(text, { parseCustomProperty: true, onParseError: (error) => found.push({ feature: error.message, at: text.slice(error.offset, error.offset + 60), lacks: [] }) });
  const contexts = contextsOf(tree);
  const tell = (features, at, inside) => {
    for (const { feature, compat, name } of features) {
      const lacks = compat ? lacking(compat, inside, name) : ["unknown to the data"];
      if (lacks.length) found.push({ feature, at, lacks });
    }
  };
  visit(tree, withSiblings(floor), tell, contexts);
  return found;
}

function visit(node, floor, tell, contexts, rule) {
  if (node.type === "Atrule") {
    if (DESCRIBING.includes(node.name)) return tell(atrule(node), `@${node.name}`, floor);
    tell(atrule(node), `@${node.name} ${node.prelude ? csstree.generate(node.prelude) : ""}`.trim(), floor);
    if (node.name === "supports") floor = raised(floor, node.prelude);
  }
  if (node.type === "Rule") {
    const selectors = csstree.generate(node.prelude);
    tell(selectorsOf(node.prelude), selectors, floor);
    if (rule) tell([entry("css.selectors.nesting")], selectors, floor);
    rule = selectors;
  }
  if (node.type === "Declaration") tell(declaration(node, contexts.get(rule)), `${rule} { ${csstree.generate(node)} }`, floor);
  const children = node.block?.children ?? (node.type === "StyleSheet" ? node.children : []);
  for (const child of children) visit(child, floor, tell, contexts, rule);
}

// The features of a declaration: its property and everything in its value.
function declaration({ property, value }, displays = new Set()) {
  if (property.startsWith("--")) return valueFeatures(value, "");
  if (VENDOR.test(property)) return [];
  return [propertyFeature(property, displays), ...valueFeatures(value, property)];
}

function propertyFeature(name, displays) {
  const own = css.properties[name] ? name : Object.keys(css.properties).find((other) => namesOf(css.properties[other]).has(name));
  if (!own) return { feature: `css.properties.${name}` };
  const context = gapContext(css.properties[own], displays, name);
  return { ...entry(`css.properties.${own}${context}`), name };
}

// `gap` is older in grids than in flex boxes.
function gapContext(property, displays, name) {
  if (!property.flex_context) return "";
  if (name.startsWith("grid-")) return ".grid_context";
  return [...displays].every((display) => display.endsWith("grid")) && displays.size ? ".grid_context" : ".flex_context";
}

const namesOf = (feature) => {
  const all = [feature, feature.grid_context, feature.flex_context].filter(Boolean);
  return new Set(all.flatMap(({ __compat }) => [__compat.support.chrome, __compat.support.firefox].flat().map((one) => one.alternative_name)));
};

function valueFeatures(value, property) {
  const features = [];
  const words = value.children?.toArray().filter(({ type }) => type === "Identifier") ?? [];
  if (property === "display" && words.length > 1) features.push(entry("css.properties.display.multi-keyword_values"));
  csstree.walk(value, (node) => {
    if (node.type === "Function") features.push(functionFeature(node, property));
    if (node.type === "Identifier" && property && !node.name.startsWith("--")) features.push(valueNamed(node.name, property, WORDS));
    if (node.type === "Dimension") features.push(unitFeature(node.unit.toLowerCase()));
    if (node.type === "Hash" && [4, 8].includes(node.value.length)) features.push(entry("css.types.color.rgb_hexadecimal_notation.alpha_hexadecimal_notation"));
  });
  return features.filter((feature) => feature !== undefined);
}

function functionFeature({ name, children }, property) {
  if (VENDOR.test(name)) return undefined;
  const found = name === "var" ? entry("css.properties.custom-property") : valueNamed(name, property);
  if (!found) return { feature: `${name}()` };
  const hasCommas = children.some(({ type, value }) => type === "Operator" && value === ",");
  const spaced = `${found.feature}.space_separated_parameters`;
  return !hasCommas && at(spaced) ? entry(spaced) : found;
}

// A keyword or function by its name: of the property, of its longhands, of a type, of any property.
// Keywords that the data does not tell apart are as old as their property.
function valueNamed(name, property, kinds = Object.keys(css.types)) {
  const longhands = Object.keys(css.properties).filter((other) => property && other.startsWith(`${property}-`));
  const types = kinds.map((type) => `css.types.${type}.${name}`);
  const places = [property, ...longhands].filter(Boolean).map((one) => `css.properties.${one}.${name}`);
  const anywhere = property ? [] : Object.keys(css.properties).map((one) => `css.properties.${one}.${name}`);
  const key = [...places, ...(kinds === WORDS ? [] : [`css.types.${name}`]), ...types, ...anywhere].find((one) => at(one)?.__compat);
  return key && entry(key);
}

function unitFeature(unit) {
  for (const type of ["length", "angle", "time", "resolution", "flex"]) {
    const group = css.types[type];
    if (group[unit]) return entry(`css.types.${type}.${unit}`);
    const family = Object.keys(group).find((key) => group[key].__compat?.description?.includes(`<code>${unit}</code>`));
    if (family) return entry(`css.types.${type}.${family}`);
  }
  return undefined; // px, deg, s: as old as CSS
}

function selectorsOf(prelude) {
  const features = [];
  csstree.walk(prelude, (node) => {
    if (node.type === "AttributeSelector" && node.flags) features.push(entry("css.selectors.attribute.case_insensitive_modifier"));
    if (node.type === "NestingSelector") features.push(entry("css.selectors.nesting"));
    if (!node.type.startsWith("Pseudo")) return;
    const key = `css.selectors.${node.name}`;
    const isList = node.children?.first?.children?.size > 1 && at(`${key}.selector_list`);
    features.push(entry(isList ? `${key}.selector_list` : key));
  });
  const isAlone = prelude.children.size === 1;
  return isAlone ? features : features.map((one) => ({ ...one, feature: `${one.feature} in a list, which falls with it` }));
}

function atrule({ name, prelude, block }) {
  const features = VENDOR.test(name) ? [] : [entry(`css.at-rules.${name}`)];
  if (prelude) csstree.walk(prelude, (node) => features.push(...conditionFeatures(node, name)));
  if (DESCRIBING.includes(name)) {
    for (const { type, property } of block?.children ?? []) {
      if (type === "Declaration" && at(`css.at-rules.${name}.${property}`)) features.push(entry(`css.at-rules.${name}.${property}`));
    }
  }
  return features;
}

function conditionFeatures(node, atrule) {
  if (node.type === "FeatureRange") return [entry(`css.at-rules.${atrule}.range_syntax`)].filter(({ compat }) => compat);
  if (node.type === "FeatureFunction") return [entry(`css.at-rules.supports.${node.feature}`)];
  if (atrule !== "media") return [];
  if (node.type === "Identifier" && node.name === "or") return [entry("css.at-rules.media.or_syntax")];
  if (node.type === "Feature") return [entry(`css.at-rules.media.${node.name.replace(/^(min|max)-/, "")}`)].filter(({ feature }) => !feature.endsWith("undefined"));
  return [];
}

// The floor among the browsers that know everything the condition asks for; unraised by `not` and `or`.
function raised(floor, prelude) {
  const plain = csstree.find(prelude, ({ type, name }) => type === "Identifier" && (name === "not" || name === "or"));
  if (plain) return floor;
  const asked = [];
  csstree.walk(prelude, (node) => node.type === "Declaration" && asked.push(...declaration(node)));
  const higher = { ...floor };
  for (const { compat, name } of asked) {
    for (const browser in higher) {
      const since = compat ? sinceWhen(compat.support[browser], name) : higher[browser];
      if (isNewer(since, higher[browser])) higher[browser] = since;
    }
  }
  return higher;
}

// What a rule's boxes are, wherever it is said: {selectors: displays}.
function contextsOf(tree) {
  const contexts = new Map();
  csstree.walk(tree, function (node) {
    if (node.type !== "Declaration" || node.property !== "display" || !this.rule) return;
    const selectors = csstree.generate(this.rule.prelude);
    contexts.set(selectors, (contexts.get(selectors) ?? new Set()).add(csstree.generate(node.value)));
  });
  return contexts;
}

const at = (key) => key.split(".").slice(1).reduce((part, name) => part?.[name], css);
const entry = (key) => ({ feature: key, compat: at(key)?.__compat });
