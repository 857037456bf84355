using Sipoko.Catalog.Pictures;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Shelves;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Editor;

internal sealed record ListSellerProductsPage(ProductQuery Query, SellerShelf Shelf, IReadOnlyList<ProductDraft> AllDrafts) : IPageView
{
    private static readonly (string Name, string Label)[] States =
        [("", "Tous"), ("en-vente", "En vente"), ("retires", "Retirés de la vente"), ("equipe", "Retirés par l’équipe"), ("brouillons", "Brouillons")];

    public string Title => "Produits";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur/produits");

    public string? Words => Query.Words;

    public string State => Query.Name;

    public IReadOnlyList<Tab> Tabs => [.. States.Select(state => new Tab(state.Label, Query.UrlOf(state.Name, 1), state.Name == Query.Name))];

    public string Count => French.Count(Query.IsOfDrafts ? Drafts.Count : Shelf.Total, "produit", "produits");

    /// <summary>Shown above the first page of everything, and alone on their own.</summary>
    public IReadOnlyList<Draft> Drafts => Query is { Name: "", Page.Number: 1 } or { IsOfDrafts: true }
        ? [.. AllDrafts.Select(DraftOf).Where(draft => Query.Words is null || draft.Title.Contains(Query.Words, StringComparison.OrdinalIgnoreCase))]
        : [];

    public IReadOnlyList<Row> Rows => [.. Shelf.Products.Select(item => new Row(
        $"/vendeur/produits/{item.Product.Id.Value}", item.Product.Listing.Title, PictureView.Small(item.Product.Listing.Picture.Path), French.Euros(item.Product.Price),
        French.Number(item.Available), ProductWords.StateOf(item.Product, item.Available), ProductWords.ToneOf(item.Product, item.Available)))];

    public bool IsEmpty => Shelf.Total == 0 && Drafts.Count == 0;

    public PageLinks? Links => Query.Page.Links(Shelf.Total, number => Query.UrlOf(Query.Name, number));

    public EmptyState Empty => Query is { Words: null, Name: "" }
        ? new("Aucun produit pour l’instant", "Décrivez votre premier produit, à votre rythme\u00A0: ce que vous tapez est gardé en brouillon.", "/vendeur/produits/nouveau", "Ajouter un produit")
        : new("Rien ici", "Aucun de vos produits ne correspond à ce choix.", "/vendeur/produits", "Voir tous les produits");

    private static Draft DraftOf(ProductDraft draft) => new(
        $"/vendeur/produits/{draft.Id.Value}/fiche", draft.Typed.GetValueOrDefault("title") is { } title && title.Trim().Length > 0 ? title.Trim() : "Sans titre",
        draft.Pictures.Count > 0 ? PictureView.Small(draft.Pictures[0].Path) : null, $"Modifié le {French.Instant(draft.UpdatedAt)}");

    public sealed record Tab(string Label, string Url, bool IsCurrent);

    public sealed record Draft(string Url, string Title, string? Picture, string When);

    public sealed record Row(string Url, string Title, string Picture, string Price, string Stock, string State, string Tone);
}
