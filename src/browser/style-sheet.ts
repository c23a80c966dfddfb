const loading = new Map<string, Promise<void>>();

/**
 * Adds a style sheet of this site to the page, once. Resolves when it applies, or when it could not be loaded: what it
 * styles is usable without it.
 */
export function styleSheet(url: string): Promise<void> {
  let loaded = loading.get(url);
  if (!loaded) {
    loaded = new Promise((resolve) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = url;
      link.addEventListener('load', () => {
        resolve();
      });
      link.addEventListener('error', () => {
        loading.delete(url);
        link.remove();
        resolve();
      });
      document.head.append(link);
    });
    loading.set(url, loaded);
  }
  return loaded;
}
