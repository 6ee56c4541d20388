// Starts Decap with our language, our file format and our widget. Decap's bundle is loaded as it
// was published; this file asks it to wait until all of that is registered.

import { parse } from 'yaml';

import { addressControl } from './address_widget.js';
import { problems } from './checks.js';
import { officeFormat } from './office_format.js';
import { officerControl } from './officer_widget.js';
import { phrases } from './phrases_bn.js';

const CONFIG = 'config.yml';
const DECAP = 'decap-cms.js';
const DHAKA = 6 * 60 * 60 * 1000; // ahead of UTC, without summer time
const FAILED = 'ফরমটি খোলা যায়নি। পাতাটি আবার খুলুন; তাতেও না হলে কারিগরি দলকে জানান।';

window.CMS_MANUAL_INIT = true;

start().catch((error) => {
  console.error(error);
  document.body.append(Object.assign(document.createElement('p'), { textContent: FAILED }));
});

async function start() {
  const [config] = await Promise.all([readConfig(), runScript(DECAP)]);
  const { CMS } = window;
  // The collections differ only in the places a district has.
  const { fields } = config.collections[0];
  CMS.registerLocale('bn', phrases);
  const format = officeFormat(fields);
  CMS.registerCustomFormat('office', 'md', format);
  CMS.registerWidget('address', addressControl(window));
  CMS.registerWidget('officer', officerControl(window));
  CMS.registerMediaLibrary({ name: 'none', init: () => ({ show() {}, enableStandalone: () => false }) });
  CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => beforeSaving(entry, fields, format) });
  CMS.init({ config: { ...config, load_config_file: false } });
}

async function readConfig() {
  const response = await fetch(CONFIG, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${CONFIG}: ${response.status}`);
  return parse(await response.text(), { maxAliasCount: -1 });
}

function runScript(src) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject });
    document.head.append(script);
  });
}

function beforeSaving(entry, fields, format) {
  const data = entry.get('data').toJS();
  const found = problems(data, fields, new Date(Date.now() + DHAKA));
  if (found.length) throw Object.assign(new Error(found.join(' — ')), { name: '' });
  format.settle(data);
}
