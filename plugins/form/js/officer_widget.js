// A choice among the officers of the file that is being edited: one, or several one after another.

import { KEY } from './shape.js';

const NOBODY = '—';
const ANOTHER = '+ আরেকজন';
const MISSING = 'এই ফাইলে নেই';

/** The widget's class; `createClass` and `h` are the React that Decap brings.
 *
 * A key that names nobody is refused when the file is saved (`checks.js`): said here, it would
 * stay unseen in a row that is folded up.
 */
export function officerControl({ createClass, h }) {
  return createClass({
    shouldComponentUpdate() {
      return true; // an officer may have been added or renamed in another field
    },

    officers() {
      const found = this.props.getEntry().getIn(['data', 'officers']);
      return officersOf(found?.toJS?.() ?? []);
    },

    render() {
      const { field, value } = this.props;
      const chosen = chosenOf(value?.toJS?.() ?? value);
      const choices = field.get('several') || !chosen.length ? [...chosen, ''] : chosen;
      return h('div', {}, choices.map((key, index) => this.choice(chosen, key, index)));
    },

    choice(chosen, current, index) {
      const { forID, field, onChange, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      const choose = (key) => onChange(asWritten([...chosen.slice(0, index), key, ...chosen.slice(index + 1)]));
      return h(
        'select',
        {
          key: index,
          id: index ? `${forID}-${index}` : forID,
          'aria-label': index ? field.get('label') : undefined,
          className: classNameWrapper,
          value: current,
          onChange: (event) => choose(event.target.value),
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
        },
        h('option', { value: '' }, index && !current ? ANOTHER : NOBODY),
        this.options(chosen, current).map(({ key, label }) => h('option', { key, value: key }, label)),
      );
    },

    /** Nobody is offered twice; one who is gone stays until another is chosen. */
    options(chosen, current) {
      const others = chosen.filter((key) => key !== current);
      const officers = this.officers().filter(({ key }) => !others.includes(key));
      const isKnown = !current || officers.some(({ key }) => key === current);
      return isKnown ? officers : [...officers, { key: current, label: `${current} (${MISSING})` }];
    },
  });
}

/** The keys that a value names, which is one or a list. */
export function chosenOf(value) {
  return [value ?? []].flat().filter(Boolean);
}

/** One officer stands as a plain key, several as a list, nobody not at all. */
function asWritten(keys) {
  const named = chosenOf(keys);
  return named.length > 1 ? named : named[0];
}

/** `{key, label}` of every officer that has a key, in the file's order, each key once. */
export function officersOf(rows) {
  const named = rows.filter((row) => row?.[KEY]);
  const label = (row) => `${[row.post, row.name].filter(Boolean).join(', ')} (${row[KEY]})`;
  return [...new Map(named.map((row) => [row[KEY], { key: row[KEY], label: label(row) }])).values()];
}
