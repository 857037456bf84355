using Sipoko.Catalog.Moderation;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Shops;
using Sipoko.Messaging.Contracts;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Emails;

/// <summary>The mails of this module, drawn and sealed, ready to be sent.</summary>
public sealed class CatalogEmails(EmailComposer composer, SiteAddress site)
{
    internal ValueTask<IReadOnlyList<SendEmail>> Removed(Product product, ListingRemoved removed, ShopCard? shop, CancellationToken cancellation) => Compose(
        "catalog.listing_removed", shop,
        seller => new ListingRemovedEmail(
            seller.Name, product.Listing.Title, removed.Reasons.Facts, removed.Reasons.Ground, removed.Reasons.IsByLaw, removed.Reasons.IsAutomated,
            French.LongDay(StatementOfReasons.ContestableUntil(removed.At)), UrlOf(product)), cancellation);

    internal ValueTask<IReadOnlyList<SendEmail>> ContestJudged(Product product, JudgeContest judged, bool staysRemoved, ShopCard? shop, CancellationToken cancellation) =>
        Compose("catalog.contest_judged", shop, seller => new ContestJudgedEmail(seller.Name, product.Listing.Title, judged.IsLifted, staysRemoved, judged.Reason, UrlOf(product)), cancellation);

    private string UrlOf(Product product) => site.Link($"/vendeur/produits/{product.Id.Value}");

    private async ValueTask<IReadOnlyList<SendEmail>> Compose(string kind, ShopCard? shop, Func<ShopCard, IEmailView> view, CancellationToken cancellation) => shop is null
        ? []
        : [new(EmailId.New(), kind, await composer.Compose(new PersonId(shop.Id.Value), Purpose.Contract, shop.Identity.Email, view(shop), cancellation), Order: null)];
}
