// Shows the address of a row, which nobody has to type and nobody can lose.

import { fresh, isFresh } from './addresses.js';

const BY_ITSELF = 'নাম থেকে নিজেই হয়';

/** The widget's class; `createClass` and `h` are the React that Decap brings. */
export function addressControl({ createClass, h }) {
  let added = 0;
  return createClass({
    /** A new row is told from all others by this, also after its name has changed. */
    componentDidMount() {
      const { value, onChange } = this.props;
      if (!value) onChange(fresh((added += 1)));
    },

    render() {
      const { forID, value, classNameWrapper } = this.props;
      const shown = value && !isFresh(value) ? value : '';
      return h('input', { id: forID, className: classNameWrapper, readOnly: true, value: shown, placeholder: BY_ITSELF });
    },
  });
}
