using Sipoko.Catalog.Shelves;
using Sipoko.Catalog.Shops;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Search;

internal sealed record ShowSearchPage(SearchRequest Request, Shelf Found, IReadOnlyList<ShopCard> ShopCards) : IPageView
{
    public string Title => Request.Typed.Length == 0 ? "Tous les produits" : $"Recherche\u00A0: {Request.Typed}";

    public string? Robots => "noindex";

    public string Heading => (Request.Typed, Found.Total) switch
    {
        ("", _) => "Tous les produits",
        (var typed, 0) when ShopCards.Count == 0 => $"Aucun résultat pour «\u00A0{typed}\u00A0»",
        var (typed, _) => $"Résultats pour «\u00A0{typed}\u00A0»",
    };

    public string Advice => ShopCards.Count == 0 ? "Quelques pistes\u00A0:" : "Aucun produit ne contient ces mots. Quelques pistes\u00A0:";

    public string Query => Request.Typed;

    public string? Searched => Request.Typed;

    public bool IsEmpty => Found.Total == 0;

    public string Count => Found.Total == 1 ? "1 résultat." : $"{French.Count(Found.Total, "résultat", "résultats")}, {Order}.";

    public IReadOnlyList<Choice> Rankings => [.. Ranking.All.Where(IsOffered).Select(ranking => new Choice(ranking.Code, ranking.Label, ranking == Request.Ranking))];

    public IReadOnlyList<ProductCard> Products => ProductCard.Of(Found.Products);

    public IReadOnlyList<ShopLink> Shops => [.. ShopCards.Select(ShopLink.Of)];

    public IReadOnlyList<Category> CategoryLinks { get; } = Categories.All;

    public PageLinks? Links => Request.Page.Links(Found.Total, UrlOf);

    private string Order => Request.Ranking.Code switch
    {
        "prix" => "du moins cher au plus cher",
        "prix-desc" => "du plus cher au moins cher",
        "nouveautes" => "les plus récents d’abord",
        _ => "classés par pertinence",
    };

    /// <summary>Without words nothing is more relevant than anything else.</summary>
    private bool IsOffered(Ranking ranking) => Request.HasWords || ranking != Ranking.Relevance;

    private string UrlOf(int number) => $"/recherche?q={Uri.EscapeDataString(Request.Typed)}&tri={Request.Ranking.Code}&page={number}";
}
