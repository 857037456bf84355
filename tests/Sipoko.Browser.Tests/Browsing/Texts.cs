namespace Sipoko.Browser.Tests.Browsing;

/// <summary>What a page says and shows, checked in the page: French typography, jumps within the page, icons and pictures that are there.</summary>
internal static class Texts
{
    private const string Script =
        """
        async () => {
          const faults = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const wrong = /\S [:;!?»€%](?!\S)|« |[a-zéèà]'[a-zéèàêh]|\.\.\.|\{\{|undefined|\bnull\b/i;
          for (let node; (node = walker.nextNode());) {
            if (!node.parentElement.closest('pre, textarea, script, style, .mail') && wrong.test(node.data)) faults.push('typography: ' + node.data.trim().slice(0, 120));
          }
          for (const a of document.querySelectorAll('a[href^="#"]')) {
            if (!document.getElementById(decodeURIComponent(a.hash.slice(1)))) faults.push('a link to ' + a.hash + ', which is not on the page');
          }
          const icons = await (await fetch('/assets/icons.svg')).text();
          for (const use of document.querySelectorAll('use')) {
            const id = use.getAttribute('href').split('#')[1];
            if (!icons.includes(`id="${id}"`)) faults.push('no icon is called ' + id);
          }
          for (const img of document.images) {
            img.loading = 'eager';
            await img.decode().catch(() => faults.push('no picture at ' + img.src));
          }
          return faults;
        }
        """;

    public static async Task<IReadOnlyList<string>> FaultsOf(IPage page) => await page.EvaluateAsync<string[]>(Script);
}
