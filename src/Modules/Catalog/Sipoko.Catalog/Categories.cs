namespace Sipoko.Catalog;

/// <summary>One shelf of the market, as its page and the home page show it.</summary>
public sealed record Category(string Slug, string Name, string Description, string Icon)
{
    public string Url => $"/c/{Slug}";
}

/// <summary>The categories of the market: a decision of the house, so they are code and change by a release.</summary>
internal static class Categories
{
    public static readonly IReadOnlyList<Category> All =
    [
        new("vaisselle", "Vaisselle", "Bols, assiettes et pichets pour la table de tous les jours et celle des grandes occasions.", "utensils"),
        new("cuisine", "Cuisine", "De quoi préparer, cuire et protéger\u00A0: plats, ustensiles, textiles et petits appareils.", "pot"),
        new("the-et-cafe", "Thé et café", "Théières, mugs et bouilloires pour les pauses chaudes de la journée.", "cup"),
        new("decoration", "Décoration", "Vases, coussins, rideaux et objets qui donnent du caractère à une pièce.", "palette"),
        new("linge-de-maison", "Linge de maison", "Nappes, parures de lit, plaids et serviettes en matières naturelles.", "sofa"),
        new("luminaires", "Luminaires", "Lampes et guirlandes pour lire, travailler ou recevoir.", "lampshade"),
        new("image-et-son", "Image et son", "Radios, platines, casques et appareils photo, neufs ou remis en état.", "image"),
        new("livres-et-papeterie", "Livres et papeterie", "Livres de métier, guides pratiques et carnets pour écrire.", "book-open"),
    ];

    public static Category? Find(string slug) => All.FirstOrDefault(category => category.Slug == slug);
}
