// Loaded after the page; on the first tap it loads the rest, of the version it was built with.
const script = document.querySelector("script[data-days]");
const styles = document.createElement("link");
styles.rel = "stylesheet";
styles.href = new URL(`days.css?v=${VERSION}`, script.src).href;
document.head.append(styles);
