// A choice among the officers of the file that is being edited.

import { KEY } from './shape.js';

const NOBODY = '—';
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
      const { forID, value, onChange, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      const officers = this.officers();
      const known = !value || officers.some(({ key }) => key === value);
      const options = known ? officers : [...officers, { key: value, label: `${value} (${MISSING})` }];
      return h(
        'select',
        {
          id: forID,
          className: classNameWrapper,
          value: value ?? '',
          onChange: (event) => onChange(event.target.value || undefined),
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
        },
        h('option', { value: '' }, NOBODY),
        options.map(({ key, label }) => h('option', { key, value: key }, label)),
      );
    },
  });
}

/** `{key, label}` of every officer that has a key, in the file's order, each key once. */
export function officersOf(rows) {
  const named = rows.filter((row) => row?.[KEY]);
  const label = (row) => `${[row.post, row.name].filter(Boolean).join(', ')} (${row[KEY]})`;
  return [...new Map(named.map((row) => [row[KEY], { key: row[KEY], label: label(row) }])).values()];
}
