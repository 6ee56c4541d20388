// For browsers that know no modules and are too old to search: says so, as to those without scripts.
document.querySelector("[data-search-absent]").hidden = false;
