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
        new("jardin", "Jardin", "Graines, outils et pots pour semer, tailler, arroser, et accueillir les oiseaux.", "sprout"),
        new("jeux-et-jouets", "Jeux et jouets", "Jouets en bois, puzzles et jeux à partager, du premier âge à l’âge adulte.", "puzzle"),
        new("epicerie", "Épicerie", "Huiles, miels, confitures, chocolats et conserves de petites maisons.", "shopping-basket"),
        new("velo", "Vélo", "Vélos, éclairage, sacoches et pièces pour rouler toute l’année.", "bike"),
        new("beaute-et-soins", "Beauté et soins", "Savons, huiles et baumes à la composition courte et lisible.", "droplets"),
        new("mode", "Mode", "Pulls, bonnets et chaussettes tricotés pour durer.", "shirt"),
        new("bricolage", "Bricolage", "Outils à main, appareils et fournitures pour fabriquer et réparer.", "hammer"),
        new("sport-et-plein-air", "Sport et plein air", "Tentes, sacs et chaussures pour marcher et dormir dehors.", "tent"),
    ];

    public static Category? Find(string slug) => All.FirstOrDefault(category => category.Slug == slug);
}
