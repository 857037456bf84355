using System.Collections.Concurrent;
using Sipoko.Catalog.Shelves;
using Sipoko.Catalog.Shops;

namespace Sipoko.Catalog.Search;

/// <summary>
/// All products with their words, in memory; lists and searches pass over those not on sale. A product's number says when it was published among the
/// others. One thread writes; readers need no lock. A change of one product is several steps: whoever reads meanwhile may see some of them, and a page
/// drawn from that is not kept, since its tags are dropped after.
/// </summary>
internal sealed class Market
{
    private readonly WordIndex words = new();
    private readonly ConcurrentDictionary<string, Numbers> categories = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SellerId, Numbers> shelves = new();
    private readonly ConcurrentDictionary<SellerId, ListedShop> shops = new();
    private readonly Dictionary<ProductId, int> numberOf = [];
    private volatile Columns columns = new(1024);
    private volatile int count;

    public int Count => count;

    public ListedShop Shop(SellerId seller) => shops.GetOrAdd(seller, id => new ListedShop(id));

    /// <summary>Shops whose name holds the words, by name.</summary>
    public IReadOnlyList<ShopCard> ShopsNamed(string sought, int most) =>
        [.. shops.Values.Where(shop => shop.IsShown && shop.Card!.Words.Contains(sought, StringComparison.Ordinal)).Select(shop => shop.Card!).OrderBy(card => card.Words, StringComparer.Ordinal).Take(most)];

    public Shelf OfCategory(string slug, Paging page) => Newest(categories.GetValueOrDefault(slug), page);

    public Shelf OfShop(SellerId seller, Paging page) => Newest(shelves.GetValueOrDefault(seller), page);

    /// <summary>Products that hold all the words, stemmed; without any, every product.</summary>
    public Shelf Find(IReadOnlyCollection<string> lexemes, Ranking ranking, Paging page)
    {
        if (words.Sought(lexemes) is not { } sought)
        {
            return Shelf.Empty;
        }

        var seen = count; // before the columns: they have room for every product counted by then
        var all = columns;
        var best = new Best(page.Skip + page.Size);
        if (sought.Length == 0)
        {
            for (var number = 0; number < seen; number++)
            {
                if (all.IsShown[number])
                {
                    best.Add(ranking.Score(0, all.Cents[number]), number);
                }
            }
        }
        else
        {
            WordIndex.Walk(sought, all, seen, ranking, best);
        }

        return ShelfOf(all, best.From(page.Skip), best.Total);
    }

    /// <summary>A product that was published, or changed in any way.</summary>
    /// <param name="lexemes">Its words with their places; what was there before and is not here is gone.</param>
    public void Put(ListedProduct product, bool isOnSale, IReadOnlyList<(string Lexeme, ushort[] Places)> lexemes)
    {
        if (!numberOf.TryGetValue(product.Id, out var number))
        {
            Append(product, isOnSale, lexemes);
            return;
        }

        var all = columns;
        if (all.Products[number].Category != product.Category)
        {
            categories[all.Products[number].Category].Remove(number);
            categories.GetOrAdd(product.Category, _ => new()).Insert(number);
        }

        var textHash = WordIndex.HashOf(lexemes);
        if (all.TextHash[number] != textHash)
        {
            words.Rewrite(number, lexemes);
        }

        all.Set(number, product, isOnSale, textHash);
    }

    /// <summary>A shop was certified, renamed, hidden, or shown again.</summary>
    public void Put(SellerId seller, ShopCard? card, bool isHidden)
    {
        var shop = Shop(seller);
        shop.Card = card;
        shop.IsHidden = isHidden;
        foreach (var number in shelves.GetValueOrDefault(seller)?.Now ?? ArraySegment<int>.Empty)
        {
            columns.Refresh(number);
        }
    }

    public void Trim() => words.Trim();

    private Shelf Newest(Numbers? numbers, Paging page)
    {
        var published = numbers?.Now ?? ArraySegment<int>.Empty; // before the columns, as above
        var all = columns;
        var (listed, total) = (new List<int>(page.Size), 0);
        for (var index = published.Count - 1; index >= 0; index--)
        {
            if (all.IsShown[published[index]])
            {
                if (total >= page.Skip && listed.Count < page.Size)
                {
                    listed.Add(published[index]);
                }

                total++;
            }
        }

        return ShelfOf(all, listed, total);
    }

    private static Shelf ShelfOf(Columns all, IEnumerable<int> numbers, long total) => new([.. numbers.Select(number => all.Products[number])], total);

    private void Append(ListedProduct product, bool isOnSale, IReadOnlyList<(string Lexeme, ushort[] Places)> lexemes)
    {
        var number = count;
        if (number == columns.Products.Length)
        {
            columns = columns.Larger();
        }

        columns.Set(number, product, isOnSale, WordIndex.HashOf(lexemes));
        count = number + 1;
        numberOf[product.Id] = number;
        categories.GetOrAdd(product.Category, _ => new()).Insert(number);
        shelves.GetOrAdd(product.Shop.Id, _ => new()).Insert(number);
        words.Append(number, lexemes);
    }
}
