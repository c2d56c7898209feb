/** Marks in "On this page" the section that is being read. */
export function markCurrentSection(): void {
  const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('.page-toc a')].map((link) => [link.hash.slice(1), link]));
  if (links.size === 0) return;
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const observer = new IntersectionObserver(
    () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
      const current = passed.at(-1) ?? headings[0];
      for (const [id, link] of links) {
        if (id === current?.id) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: '0px 0px -60% 0px', threshold: [0, 1] },
  );
  for (const heading of headings) observer.observe(heading);
}
